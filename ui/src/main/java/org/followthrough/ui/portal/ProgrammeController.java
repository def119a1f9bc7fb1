package org.followthrough.ui.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.identity.Actor;
import org.followthrough.intake.papers.Paper;
import org.followthrough.intake.papers.PaperService;
import org.followthrough.register.ProgrammeReader;
import org.followthrough.register.RegisterSearch;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The programme of an edition as a tree, and the outcome documents in it (features, row A6). */
@Controller
class ProgrammeController {

    private static final int PAPERS = 500;
    private static final int PAGE = 50;

    private final Pages pages;
    private final Editions editions;
    private final ProgrammeReader programmes;
    private final RegisterSearch register;
    private final PaperService papers;

    ProgrammeController(Pages pages, Editions editions, ProgrammeReader programmes, RegisterSearch register, PaperService papers) {
        this.pages = pages;
        this.editions = editions;
        this.programmes = programmes;
        this.register = register;
        this.papers = papers;
    }

    @GetMapping("/editions/{code}")
    View programme(@PathVariable String code) {
        var edition = editions.find(code).orElseThrow(() -> new NotFound("edition.unknown"));
        var texts = pages.texts();
        var page = pages.page(Section.OVERVIEW, texts.get("programme.title", edition.name()), texts.get("programme.description", edition.name()),
                List.of(new Crumb(texts.get("nav.overview"), "/"), new Crumb(edition.name(), "/accountability/" + edition.code())),
                edition.timeZone());
        return pages.show("programme", page, model(edition, page));
    }

    private ProgrammePage model(Edition edition, Page page) {
        var found = papers.readable(Actor.PUBLIC, edition.code(), null, null, PAPERS);
        var tree = programmes.of(edition.code());
        var maker = new Maker(page, found.stream().collect(Collectors.groupingBy(Paper::event)));
        return new ProgrammePage(edition, maker.dates(edition.opens(), edition.closes()),
                register.count(RegisterSearch.Filter.ofEdition(edition.code())), "/recommendations?edition=" + edition.code(), found.size(),
                tree.stream().map(node -> maker.node(node, null)).toList());
    }

    /** Makes the nodes of one page. */
    private record Maker(Page page, Map<String, List<Paper>> papers) {

        ProgrammePage.Node node(ProgrammeReader.Node node, @Nullable Event within) {
            var event = node.event();
            return new ProgrammePage.Node(event.code(), kind(event), event.name(), when(event, within),
                    node.recommendations(), node.documents().stream().map(one -> outcome(event, one, page)).toList(),
                    papers.getOrDefault(event.code(), List.of()).stream().map(one -> paper(one, event, node.documents())).toList(),
                    node.below().stream().map(one -> node(one, event)).toList());
        }

        private static ProgrammePage.Outcome outcome(Event event, ProgrammeReader.Outcome one, Page page) {
            return new ProgrammePage.Outcome(OutcomeName.of(one, event, page.texts()), "/editions/" + event.edition() + "/documents/" + one.id(),
                    one.recommendations());
        }

        private ProgrammePage.Paper paper(Paper one, Event event, List<ProgrammeReader.Outcome> documents) {
            var of = documents.stream().filter(document -> document.id().equals(one.document()))
                    .map(document -> OutcomeName.of(document, event, page.texts())).findFirst();
            return new ProgrammePage.Paper(one.title(), "/api/v1/papers/" + one.id(), page.t("programme.paper.about",
                    page.formats().day(one.date()), page.t("programme.paper.size", Math.max(1, one.size() / 1024))), of);
        }

        /** Not said twice where the name begins with it. */
        private String kind(Event event) {
            var kind = page.t("event.kind." + event.kind().code());
            return event.name().toLowerCase(page.texts().locale()).startsWith(kind.toLowerCase(page.texts().locale())) ? "" : kind;
        }

        /** Dates and place, where they are not those of the event that holds it. */
        private String when(Event event, @Nullable Event within) {
            if (within != null && event.place() == null && event.starts().equals(within.starts()) && event.ends().equals(within.ends())) {
                return "";
            }
            var dates = dates(event.starts(), event.ends());
            return event.place() == null ? dates : page.t("programme.when", dates, event.place());
        }

        String dates(LocalDate from, LocalDate to) {
            return from.equals(to) ? page.formats().day(from) : page.t("programme.dates", page.formats().day(from), page.formats().day(to));
        }
    }

    @GetMapping("/editions/{code}/documents/{id}")
    View document(@PathVariable String code, @PathVariable String id, @RequestParam Map<String, String> parameters) {
        var edition = editions.find(code).orElseThrow(() -> new NotFound("edition.unknown"));
        var outcome = Ids.read(id).flatMap(programmes::document).orElseThrow(() -> new NotFound("edition.unknown"));
        var programme = editions.programme(code);
        var trail = programme.trail(outcome.event());
        if (trail.isEmpty()) {
            throw new NotFound("edition.unknown");
        }
        var texts = pages.texts();
        var name = OutcomeName.of(outcome, programme, texts);
        var page = pages.page(Section.OVERVIEW, texts.get("outcome.title", name), texts.get("outcome.description", name),
                List.of(new Crumb(texts.get("nav.overview"), "/"), new Crumb(edition.name(), "/editions/" + code)), edition.timeZone());
        return pages.show("outcome", page, model(outcome, name, trail, new Asked(parameters).text("after"), "/editions/" + code));
    }

    private OutcomePage model(ProgrammeReader.Outcome outcome, String name, List<Event> trail, @Nullable String after, String edition) {
        var found = programmes.items(outcome.id(), after, PAGE + 1);
        var shown = found.stream().limit(PAGE).map(one -> new OutcomePage.Item(one.ref(), one.title(), one.section())).toList();
        var here = Address.of(edition + "/documents/" + outcome.id());
        return new OutcomePage(name, trail.stream().map(event -> new Crumb(event.name(), "/recommendations?event=" + event.code())).toList(),
                outcome.recommendations(), shown, Stream.ofNullable(after).map(any -> here.toString()).findFirst(),
                found.size() > PAGE ? Optional.of(here.with("after", shown.getLast().ref()).toString()) : Optional.empty());
    }
}
