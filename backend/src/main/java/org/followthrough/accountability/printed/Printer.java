package org.followthrough.accountability.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.accountability.printed.Entry.Addressee;
import org.followthrough.accountability.printed.Ledger.Times;
import org.followthrough.paper.Block;
import org.followthrough.paper.Block.Facts;
import org.followthrough.paper.Block.Note;
import org.followthrough.paper.Block.Paragraph;
import org.followthrough.paper.Fact;
import org.followthrough.paper.Paper;
import org.followthrough.paper.Section;
import org.followthrough.paper.Words;
import org.followthrough.parties.PartyKind;
import org.followthrough.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes papers of what is known: the opening-day report of either side, and those of one addressee, theme or recommendation. */
@Component
public class Printer {

    private final Texts texts;
    private final String site;

    Printer(Texts texts, @Value("${followthrough.base-url:}") String site) {
        this.texts = texts;
        this.site = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }

    /** The same for pages of the portal, whose links need no site. */
    public Printer onPages() {
        return new Printer(texts, "");
    }

    /** An edition as it is called. */
    public record Edition(String code, String name, String forum) {
    }

    /** What was asked, with its words. */
    public record Ask(String ref, String title, String text, String edition) {
    }

    /**
     * What opens a meeting: the report on behalf of the governments, or its mirror of organisations, equal in weight.
     *
     * @param ledger of the whole edition, both sides
     * @param times  of the side reported on
     */
    public Paper openingDay(Edition edition, Ledger ledger, PartyKind side, Optional<Times> times, Locale language) {
        var words = wording(language);
        var ofSide = ledger.of(side, times);
        var chapters = new Chapters(ofSide, words);
        var sections = new ArrayList<Section>(List.of(about(edition, ofSide, side, words), chapters.reading(), chapters.glance(true)));
        if (ofSide.total().assigned() > 0) {
            sections.add(chapters.values());
            chapters.times().ifPresent(sections::add);
            sections.addAll(List.of(chapters.addressees(), chapters.silent(), chapters.contested(), chapters.unassessed(), chapters.each()));
        }
        return new Paper(words.t("opening." + side.code() + ".title"), edition.name(), language, chapters.instant(), counted(facts(edition, chapters, words), chapters), sections);
    }

    private static Section about(Edition edition, Ledger ledger, PartyKind side, Wording words) {
        return Section.of(words.t("about.heading"), new Paragraph(words.t("about." + side.code(), edition.name())),
                new Paragraph(words.t("about.made", words.minute(ledger.at()), ledger.methodVersion())));
    }

    private static List<Fact> facts(Edition edition, Chapters chapters, Wording words) {
        return Stream.concat(Stream.of(new Fact(words.t("fact.edition"), new Words(words.isolated(edition.name()),
                words.site() + "/accountability/" + edition.code())), Fact.of(words.t("fact.forum"), words.isolated(edition.forum()))),
                chapters.frame().stream()).toList();
    }

    private static List<Fact> counted(List<Fact> facts, Chapters chapters) {
        return Stream.concat(facts.stream(), chapters.counts().stream()).toList();
    }

    /** Both sides of an edition in one paper. */
    public Paper ofEdition(Edition edition, Ledger ledger, Locale language) {
        var words = wording(language);
        var chapters = new Chapters(ledger, words);
        return new Paper(edition.name(), words.t("edition.subtitle"), language, chapters.instant(), counted(facts(edition, chapters, words), chapters), byAddressee(chapters, ledger));
    }

    private static List<Section> byAddressee(Chapters chapters, Ledger ledger) {
        return ledger.total().assigned() == 0 ? List.of(chapters.glance(false)) : List.of(chapters.glance(true), chapters.addressees(), chapters.silent(),
                chapters.contested(), chapters.unassessed(), chapters.each(), chapters.values(), chapters.reading());
    }

    /** What one addressee was asked, and what became of it; beside it the figures of both sides. */
    public Paper ofParty(Addressee party, Ledger ledger, Locale language) {
        var words = wording(language);
        var chapters = new Chapters(ledger, words);
        var sections = new ArrayList<Section>(List.of(chapters.glance(true)));
        if (ledger.total().assigned() > 0) {
            sections.addAll(List.of(chapters.silent(), chapters.contested(), chapters.unassessed(),
                    list(words.t("commitments.heading"), chapters.cut(), chapters.commitments(party.name(), ledger.entries())),
                    chapters.values(), chapters.reading()));
        }
        return new Paper(party.name(), words.t("party.subtitle"), language, chapters.instant(), with(counted(chapters.frame(), chapters),
                new Fact(words.t("fact.page"), page(words, "/parties/" + party.code()))), sections);
    }

    /** What was asked in one theme, by addressee. */
    public Paper ofTheme(String code, String name, Ledger ledger, Locale language) {
        var words = wording(language);
        var chapters = new Chapters(ledger, words);
        return new Paper(name, words.t("theme.subtitle"), language, chapters.instant(), with(counted(chapters.frame(), chapters),
                new Fact(words.t("fact.page"), page(words, "/commitments?theme=" + code))), byAddressee(chapters, ledger));
    }

    /** One recommendation with its text, and what each addressee did with it. */
    public Paper ofRecommendation(Ask ask, Ledger ledger, Locale language) {
        var words = wording(language);
        var chapters = new Chapters(ledger, words);
        var sections = new ArrayList<Section>(List.of(Section.of(words.t("recommendation.text"), new Paragraph(ask.text())),
                chapters.glance(false)));
        if (ledger.total().assigned() > 0) {
            sections.addAll(List.of(list(words.t("commitments.heading"), chapters.cut(), chapters.addressees(ask.ref(), ledger.entries())),
                    chapters.contested(), chapters.reading()));
        }
        return new Paper(ask.title(), words.t("recommendation.subtitle", ask.ref(), ask.edition()), language, chapters.instant(), with(counted(chapters.frame(), chapters),
                new Fact(words.t("fact.page"), page(words, "/recommendations/" + ask.ref()))), sections);
    }

    /** The contested commitments of an edition, one after the other: what the dialogue is about. */
    public Paper agenda(Edition edition, Ledger ledger, Locale language) {
        var words = wording(language);
        var chapters = new Chapters(ledger, words);
        var contested = ledger.entries().stream().filter(Entry::isContested).toList();
        var items = contested.stream().map(entry -> item(entry, chapters, words)).toList();
        return new Paper(words.t("agenda.title"), edition.name(), language, chapters.instant(), facts(edition, chapters, words), List.of(
                Section.of(words.t("about.heading"), new Paragraph(words.t("agenda.lead", contested.size())), new Paragraph(
                        words.t("about.made", words.minute(ledger.at()), ledger.methodVersion()))),
                new Section(words.t("agenda.heading"), contested.isEmpty() ? List.of(new Note(words.t("contested.none"))) : List.of(), items)));
    }

    private static Section item(Entry entry, Chapters chapters, Wording words) {
        var blocks = new ArrayList<Block>(List.of(new Facts(List.of(new Fact(words.t("column.commitment"), words.link(entry)),
                Fact.of(words.t("column.addressee"), words.isolated(entry.addressee().name())), Fact.of(words.t("column.says"), words.says(entry)),
                Fact.of(words.t("column.found"), words.finding(entry.finding())), Fact.of(words.t("column.reply"), chapters.reply(entry))))));
        Optional.ofNullable(entry.finding()).flatMap(finding -> Optional.ofNullable(finding.reply())).ifPresent(reply -> blocks.add(new Note(reply)));
        return new Section(entry.title(), blocks, List.of());
    }

    private static Section list(String heading, Optional<String> cut, Block table) {
        return new Section(heading, Stream.concat(cut.stream().<Block>map(Note::new), Stream.of(table)).toList(), List.of());
    }

    private static Words page(Wording words, String path) {
        return new Words(words.isolated(words.site() + path), words.site() + path);
    }

    private static List<Fact> with(List<Fact> facts, Fact one) {
        return Stream.concat(facts.stream(), Stream.of(one)).toList();
    }

    private Wording wording(Locale language) {
        return new Wording(texts, language, site);
    }
}
