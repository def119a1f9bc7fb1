package org.followthrough.ui.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.printed.Entry.Addressee;
import org.followthrough.accountability.printed.LiveLedgers;
import org.followthrough.accountability.printed.Printer;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.paper.Paper;
import org.followthrough.paper.PaperHtml;
import org.followthrough.parties.Parties;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.Recommendations;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Pages of the portal as papers to keep, to print and to work on: what is public now, in the reader's language. */
@Controller
class PaperController {

    private static final Map<String, PartyKind> SIDES = Map.of("governments", PartyKind.STATE, "civil-society", PartyKind.ORGANISATION);
    private static final String AGENDA = "agenda";

    private final Pages pages;
    private final Names.Directory directory;
    private final Editions editions;
    private final Parties parties;
    private final Recommendations recommendations;
    private final LiveLedgers ledgers;
    private final Printer printer;
    private final Press press;

    PaperController(Pages pages, Names.Directory directory, Editions editions, Parties parties, Recommendations recommendations,
            LiveLedgers ledgers, Printer printer, Press press) {
        this.pages = pages;
        this.directory = directory;
        this.editions = editions;
        this.parties = parties;
        this.recommendations = recommendations;
        this.ledgers = ledgers;
        this.printer = printer;
        this.press = press;
    }

    @GetMapping({"/accountability/{code}.pdf", "/accountability/{code}.docx"})
    ResponseEntity<byte[]> edition(@PathVariable String code, HttpServletRequest request) {
        var language = pages.language();
        var edition = found(code);
        return press.print(printer.ofEdition(named(edition), ledgers.of(Filter.ofEdition(code)), language), code, request);
    }

    @GetMapping({"/accountability/{code}/{what}.pdf", "/accountability/{code}/{what}.docx"})
    ResponseEntity<byte[]> report(@PathVariable String code, @PathVariable String what, HttpServletRequest request) {
        return press.print(paper(found(code), what, printer), code + "-" + what, request);
    }

    /** The same to read. */
    @GetMapping("/accountability/{code}/{what:governments|civil-society|agenda}")
    View read(@PathVariable String code, @PathVariable String what) {
        var edition = found(code);
        var texts = pages.texts();
        var paper = paper(edition, what, printer.onPages());
        var page = pages.page(Section.OVERVIEW, paper.title(), texts.get("paper.description", edition.name(), paper.title()),
                List.of(new Crumb(texts.get("nav.overview"), "/"), new Crumb(edition.name(), "/accountability/" + code)));
        return pages.show("paper", page, new PaperPage(paper.title(), paper.subtitle(), new Html(PaperHtml.of(paper)), "/accountability/" + code + "/" + what));
    }

    private Paper paper(Edition edition, String what, Printer printer) {
        var language = pages.language();
        if (what.equals(AGENDA)) {
            return printer.agenda(named(edition), ledgers.of(contested(edition.code())), language);
        }
        var side = Optional.ofNullable(SIDES.get(what)).orElseThrow(() -> new NotFound("portal.paper.unknown"));
        return printer.openingDay(named(edition), ledgers.ofSide(edition.code(), side), side, Optional.empty(), language);
    }

    private static Filter contested(String edition) {
        return new Filter(edition, null, null, null, null, null, null, null, HeadlineCode.CONTESTED, null, null, null, null, null, null, null, null,
                null);
    }

    @GetMapping({"/parties/{code}.pdf", "/parties/{code}.docx"})
    ResponseEntity<byte[]> party(@PathVariable String code, HttpServletRequest request) {
        var language = pages.language();
        var party = parties.find(code).orElseThrow(() -> new NotFound("party.unknown"));
        return press.print(printer.ofParty(new Addressee(party.code(), party.name(), party.kind()), ledgers.besideAll(Filter.ofParty(code)),
                language), code, request);
    }

    @GetMapping({"/themes/{code}.pdf", "/themes/{code}.docx"})
    ResponseEntity<byte[]> theme(@PathVariable String code, @RequestParam @Nullable String edition, HttpServletRequest request) {
        var language = pages.language();
        var names = directory.read(edition);
        names.require(edition, code, null, null);
        var filter = new Filter(edition, null, null, null, code, null, null, null, null, null, null, null, null, null, null, null, null, null);
        return press.print(printer.ofTheme(code, names.theme(code), ledgers.of(filter), language), code, request);
    }

    @GetMapping({"/recommendations/{ref}.pdf", "/recommendations/{ref}.docx"})
    ResponseEntity<byte[]> recommendation(@PathVariable String ref, HttpServletRequest request) {
        var language = pages.language();
        var asked = recommendations.find(ref).filter(found -> found.state() != RecommendationState.DRAFT)
                .orElseThrow(() -> new NotFound("register.unknown"));
        var names = directory.read();
        var filter = new Filter(null, null, null, null, null, null, ref, null, null, null, null, null, null, null, null, null, null, null);
        return press.print(printer.ofRecommendation(new Printer.Ask(ref, asked.title(), asked.readingText(), names.edition(asked.edition())),
                ledgers.of(filter), language), ref, request);
    }

    private Edition found(String code) {
        return editions.find(code).orElseThrow(() -> new NotFound("edition.unknown"));
    }

    private static Printer.Edition named(Edition edition) {
        return new Printer.Edition(edition.code(), edition.name(), edition.forum());
    }
}
