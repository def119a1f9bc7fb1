package org.followthrough.ui.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.PublishedChanges;
import org.followthrough.accountability.PublishedChanges.Change;
import org.followthrough.parties.Parties;
import org.followthrough.register.NewlyRegistered;
import org.followthrough.register.RegisterSearch;
import org.followthrough.shared.LanguageRules;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.shared.Formats;
import org.followthrough.ui.shared.Texts;
import org.followthrough.ui.shared.TimelineText;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** Atom feeds of what became public, for every filter of the two lists, for each party and each commitment (features, row K3). */
@Controller
class FeedController {

    private static final int ENTRIES = 50;

    private final Pages pages;
    private final Names.Directory directory;
    private final PublishedChanges changes;
    private final NewlyRegistered registered;
    private final CommitmentReader commitments;
    private final Parties parties;
    private final FeedAnswers answers;

    FeedController(Pages pages, Names.Directory directory, PublishedChanges changes, NewlyRegistered registered, CommitmentReader commitments,
            Parties parties, FeedAnswers answers) {
        this.pages = pages;
        this.directory = directory;
        this.changes = changes;
        this.registered = registered;
        this.commitments = commitments;
        this.parties = parties;
        this.answers = answers;
    }

    @GetMapping("/commitments.atom")
    ResponseEntity<byte[]> commitments(@RequestParam Map<String, String> parameters, WebRequest request) {
        var filter = new Asked(parameters).commitments();
        var language = pages.language();
        var names = directory.read();
        names.require(filter.edition(), filter.theme(), filter.region(), filter.party());
        return told(changes.latest(filter, ENTRIES), Asked.list(filter), Asked.list(filter).at("/commitments.atom"),
                texts(language).get("feed.commitments"), names, language, request);
    }

    @GetMapping("/commitments/{ref}.atom")
    ResponseEntity<byte[]> commitment(@PathVariable String ref, WebRequest request) {
        var language = pages.language();
        var standing = commitments.standing(ref);
        return told(changes.ofCommitment(ref, ENTRIES), Address.of("/commitments/" + ref), Address.of("/commitments/" + ref + ".atom"),
                texts(language).get("feed.commitment", isolated(ref, language), standing.title()), directory.read(), language, request);
    }

    @GetMapping("/parties/{code}.atom")
    ResponseEntity<byte[]> party(@PathVariable String code, WebRequest request) {
        var language = pages.language();
        var party = parties.find(code).orElseThrow(() -> new NotFound("party.unknown"));
        return told(changes.latest(Filter.ofParty(code), ENTRIES), Address.of("/parties/" + code), Address.of("/parties/" + code + ".atom"),
                texts(language).get("feed.party", isolated(party.name(), language)), directory.read(), language, request);
    }

    @GetMapping("/recommendations.atom")
    ResponseEntity<byte[]> recommendations(@RequestParam Map<String, String> parameters, WebRequest request) {
        var filter = new Asked(parameters).recommendations();
        var language = pages.language();
        var names = directory.read();
        names.require(filter.edition(), filter.theme(), null, filter.addressee());
        var list = RegisterController.address(filter);
        return answers.send(list, list.at("/recommendations.atom"), texts(language).get("feed.recommendations"), language,
                registered.latest(filter, ENTRIES).stream().map(entry -> registered(entry, names, language)).toList(), request);
    }

    private Atom.Entry registered(NewlyRegistered.Entry entry, Names names, Locale language) {
        var row = entry.row();
        var text = row.readingText().isBlank() ? row.verbatim() : row.readingText();
        return new Atom.Entry("urn:uuid:" + row.id(), entry.at(), "registered", row.title(), answers.absolute("/recommendations/" + row.ref(), language),
                List.of(text, texts(language).get("feed.registered", isolated(row.ref(), language), isolated(names.edition(row.edition()), language))));
    }

    private ResponseEntity<byte[]> told(List<Change> latest, Address page, Address self, String title, Names names, Locale language,
            WebRequest request) {
        return answers.send(page, self, title, language, latest.stream().map(change -> entry(change, names, language)).toList(), request);
    }

    private Atom.Entry entry(Change change, Names names, Locale language) {
        var texts = texts(language);
        var words = new TimelineText(texts, new Formats(texts.locale(), names.zone(change.edition()))).words(change.entry());
        return new Atom.Entry("urn:uuid:" + change.id(), change.entry().at(), change.entry().kind(),
                texts.get("feed.entry", isolated(change.addresseeName(), language), words),
                answers.absolute("/commitments/" + change.ref(), language),
                List.of(words, texts.get("feed.entry.of", isolated(change.ref(), language), change.title())));
    }

    private static String isolated(String name, Locale language) {
        return LanguageRules.isolated(name, language);
    }

    private static Texts texts(Locale language) {
        return Texts.of(language);
    }
}
