package org.followthrough.accountability.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Overview;
import org.followthrough.accountability.Overview.GroupBy;
import org.followthrough.accountability.printed.Entry.Addressee;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.forum.Profile;
import org.followthrough.paper.Paper;
import org.followthrough.paper.PaperHtml;
import org.followthrough.parties.PartyKind;
import org.followthrough.shared.MethodClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What papers tell is what is public, counted as everywhere else. */
@IntegrationTest
@Import(World.class)
class PrinterTest {

    private static final Printer.Edition ATHENS = new Printer.Edition("E-1", "Athens 2009", "GFMD");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"), Locale.of("ar"));

    @Autowired
    private World world;
    @Autowired
    private Printer printer;
    @Autowired
    private LiveLedgers ledgers;
    @Autowired
    private Overview overview;
    @Autowired
    private MethodClock clock;
    @Autowired
    private CommitmentService commitments;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void figures_are_those_of_the_overview() {
        world.acceptedBy("XAA");
        world.assigned("XAB");
        var figures = overview.of(Filter.ALL, GroupBy.PARTY);
        var page = page(printer.ofEdition(ATHENS, ledgers.of(Filter.ALL), Locale.ENGLISH));
        assertThat(firstColumn(page, 0)).containsExactly("" + figures.total().assigned(), "" + figures.total().responded(), "" + figures.total().reported(),
                "" + figures.total().assessed(), "" + figures.total().complete());
        for (var group : figures.groups()) {
            var row = page.select("a[href$=/parties/" + group.key() + "]").first().closest("tr");
            assertThat(row.select("td").eachText().subList(0, 5)).as(group.key()).containsExactly("" + group.assigned(), "" + group.responded(),
                    "" + group.reported(), "" + group.assessed(), "" + group.complete());
        }
        assertThat(page.select("a[href*=/commitments/]").eachAttr("href").stream().distinct()).hasSize(figures.total().assigned());
    }

    @Test
    void every_value_is_counted_as_the_overview_counts_it() {
        world.acceptedBy("XAC");
        var total = overview.of(Filter.ALL, GroupBy.PARTY).total();
        var page = page(printer.ofEdition(ATHENS, ledgers.of(Filter.ALL), Locale.ENGLISH));
        for (var index = 0; index < Values.ALL.size(); index++) {
            var value = Values.ALL.get(index);
            assertThat(firstColumn(page, index + 1)).as(value.key())
                    .containsExactlyElementsOf(value.codes().stream().map(code -> "" + total.count(value.key(), code.code())).toList());
        }
    }

    private static List<String> firstColumn(Document page, int figure) {
        return page.select("table.funnel").get(figure).select("td.n").eachText().stream().map(text -> text.replaceAll(" .*", "")).toList();
    }

    @Test
    void both_reports_have_the_same_chapters_and_tables() {
        world.acceptedBy("XAA");
        world.acceptedBy("ORG-15");
        var governments = page(opening(PartyKind.STATE, Locale.ENGLISH));
        var organisations = page(opening(PartyKind.ORGANISATION, Locale.ENGLISH));
        assertThat(organisations.select("h2").eachText()).isEqualTo(governments.select("h2").eachText());
        assertThat(organisations.select("table.list").first().text()).as("both sides by the same measures")
                .isEqualTo(governments.select("table.list").first().text());
        assertThat(governments.text()).contains("State XAA").doesNotContain("Organisation ORG-15");
        assertThat(organisations.text()).contains("Organisation ORG-15").doesNotContain("State XAA");
    }

    @Test
    void response_times_are_told_of_five_and_more_with_one_decimal_as_on_the_pages() {
        var ledger = ledgers.of(Filter.ALL).of(PartyKind.STATE, Optional.empty());
        var times = new Ledger.Times(new Ledger.Median(5, 61.75), new Ledger.Median(4, 30));
        assertThat(page(printer.openingDay(ATHENS, ledger, PartyKind.STATE, Optional.of(times), Locale.ENGLISH)).text())
                .contains("61.8 days, of 5", "Fewer than five").doesNotContain("30.0 days");
        assertThat(page(printer.openingDay(ATHENS, ledger, PartyKind.STATE, Optional.of(times), Locale.FRENCH)).text()).contains("61,8 jours, sur 5");
        var none = new Ledger.Times(new Ledger.Median(0, 0), new Ledger.Median(0, 0));
        assertThat(page(printer.openingDay(ATHENS, ledger, PartyKind.STATE, Optional.of(none), Locale.ENGLISH)).text()).contains("None yet");
    }

    @Test
    void the_instant_is_told_with_its_zone() {
        assertThat(page(printer.agenda(ATHENS, ledgers.of(Filter.ALL), Locale.ENGLISH)).text()).containsPattern("\\d:\\d\\d[^.]{0,4} UTC");
    }

    private Paper opening(PartyKind side, Locale language) {
        return printer.openingDay(ATHENS, ledgers.of(Filter.ALL), side, Optional.empty(), language);
    }

    @Test
    void addressees_stand_in_the_order_of_the_alphabet_none_left_out() {
        world.assigned("XAB");
        world.assigned("XAA");
        var ledger = ledgers.of(Filter.ALL).of(PartyKind.STATE, Optional.empty());
        var page = page(opening(PartyKind.STATE, Locale.ENGLISH));
        assertThat(page.select("h3").eachText()).isSorted().containsExactlyElementsOf(ledger.accounts().stream().map(one -> one.addressee().name()).toList());
    }

    @Test
    void who_gave_no_answer_is_named_without_a_verdict() {
        var state = world.stateOfItsOwn();
        var edition = world.forumOfItsOwn(Profile.FORMAL, "UTC");
        var ref = world.assignedOf(edition, state);
        world.walkTo(clock.now().plus(Duration.ofDays(200)).toString());
        var page = page(printer.ofParty(new Addressee(state, "Silentia", PartyKind.STATE), ledgers.besideAll(Filter.ofParty(state)),
                Locale.ENGLISH));
        assertThat(page.text()).contains("Where nothing was received").contains(ref).contains("No response").doesNotContain("fail");
    }

    @Test
    void an_edition_without_commitments_says_so() {
        world.forumOfItsOwn("GFMD-2977", Profile.FORMAL, "UTC");
        for (var language : LANGUAGES) {
            var paper = printer.openingDay(ATHENS, ledgers.ofSide("GFMD-2977", PartyKind.STATE), PartyKind.STATE, Optional.empty(), language);
            assertThat(paper.sections()).hasSize(3);
            assertThat(page(paper).select("table.list")).isEmpty();
        }
        assertThat(page(printer.agenda(ATHENS, ledgers.of(Filter.ofEdition("GFMD-2977")), Locale.ENGLISH)).text())
                .contains("No commitment is contested.");
    }

    @Test
    void what_waits_for_clearance_is_in_no_paper() {
        var state = world.stateOfItsOwn();
        var ref = world.assignedOf(world.forumOfItsOwn(Profile.FORMAL, "UTC"), state);
        var before = told(state);
        assertThat(before).contains("No response yet").contains(ref);
        commitments.respond(world.who("focal." + state.toLowerCase(Locale.ROOT)), ref, new PositionDraft(Position.NOTED, new PositionTerms(
                "Not known to anybody.", null, null, null, null, null), List.of()));
        assertThat(told(state)).as("submitted").isEqualTo(before);
        commitments.decidePosition(world.who("clearing." + state.toLowerCase(Locale.ROOT)), ref, Decision.CLEAR, null);
        assertThat(told(state)).as("cleared").contains("Noted");
    }

    /** All that the paper of an addressee says, but for the minute at which it was made. */
    private String told(String state) {
        var paper = ofParty(state);
        return page(paper).text().replace(paper.instant(), "");
    }

    private Paper ofParty(String state) {
        return printer.ofParty(new Addressee(state, state, PartyKind.STATE), ledgers.besideAll(Filter.ofParty(state)), Locale.ENGLISH);
    }

    @Test
    void every_paper_says_its_instant_and_the_version_of_the_method() {
        for (var language : LANGUAGES) {
            var paper = opening(PartyKind.STATE, language);
            assertThat(paper.instant()).isNotBlank();
            assertThat(paper.facts()).anyMatch(fact -> fact.words().text().equals(paper.instant())).anyMatch(fact -> fact.words().text().equals("1"));
        }
    }

    private static Document page(Paper paper) {
        return Jsoup.parseBodyFragment(PaperHtml.of(paper));
    }
}
