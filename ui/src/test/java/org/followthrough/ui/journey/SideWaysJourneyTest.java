package org.followthrough.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.accountability.StandingRows;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.IdentityService;
import org.followthrough.identity.Role;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.ReviewService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The side ways on the real application, each journey whole and with a commitment of its own; the clock only goes forward. */
@RunningDemo
@Import(Panels.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SideWaysJourneyTest {

    @Autowired
    private World world;
    @Autowired
    private Panels panels;
    @Autowired
    private ReviewService reviews;
    @Autowired
    private StandingRows standings;
    @Autowired
    private IdentityService identity;
    @LocalServerPort
    private int port;
    private Chromium browser;
    private PublicReader reader;
    private Organiser organiser;

    @BeforeAll
    void begin() {
        world.begin();
        browser = new Chromium("http://localhost:" + port);
        reader = new PublicReader(browser.reader("a reader"));
        organiser = new Organiser(browser.person("organiser"));
    }

    @AfterAll
    void end() {
        browser.close();
    }

    /** The two sides work by keyboard alone. */
    @Test
    @Order(1)
    void more_time_is_granted_and_a_question_stops_the_clock_until_it_is_answered() {
        var ref = world.assigned("XAA");
        var focalPoint = new ExchangeByKeyboard(browser.reader("focal.xaa"), ref);
        var secretariat = new ExchangeByKeyboard(browser.reader("organiser"), ref);
        focalPoint.signsIn("focal.xaa@demo.example");
        secretariat.signsIn("organiser@demo.example");

        focalPoint.asksForTime(LocalDate.of(2025, 6, 30), "Parliament returns in June.");
        reader.finds(ref, "public-asked-for-time", "Until 26 May 2025");
        secretariat.grants("The request came in good time.");
        focalPoint.seesBothDates("30 June 2025", "26 May 2025");
        reader.finds(ref, "public-extended", "Until 30 June 2025", "First due 26 May 2025", "More time granted", "Parliament returns in June.",
                "The request came in good time.");

        secretariat.asks("Which ministry is in the lead?");
        reader.finds(ref, "public-stopped", "A question is open; the clock stands still since 3 March 2025", "A question lies with the addressee");
        reader.doesNotFind("Which ministry is in the lead?");
        organiser.movesTheClockTo(LocalDate.of(2025, 3, 10));
        focalPoint.answers("Which ministry is in the lead?", "The Ministry of Labour.");
        focalPoint.seesBothDates("7 July 2025", "26 May 2025");
        reader.finds(ref, "public-answered", "Until 7 July 2025", "First due 26 May 2025", "answered by the addressee on 10 March 2025");
        reader.doesNotFind("The Ministry of Labour.");
        reader.readsTheRecord("The clock runs again", "The clarification was given", "it lies with the addressee", "More time was granted",
                "Assigned; a response is due");
    }

    @Test
    @Order(2)
    void a_seat_is_given_back_the_ratings_lie_apart_and_the_round_leaves_a_minority() {
        var ref = world.acceptedBy("XAB");
        var cycle = world.openCycle("side-ways-panel");
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        var drawn = world.panel(ref, cycle);
        new Panel(browser.person(drawn.getFirst())).givesTheSeatBack(ref);
        var seats = world.panel(ref, cycle);
        var substitute = seats.stream().filter(seat -> !drawn.contains(seat)).findFirst().orElseThrow();
        var others = seats.stream().filter(drawn::contains).toList();
        assertThat(seats).hasSize(5).doesNotContain(drawn.getFirst());

        new Panel(browser.person(substitute)).rates(ref, "Evidence that nothing has been done", "Nothing reached a household.",
                others.toArray(String[]::new));
        rate(ref, cycle, others, AssessmentLevel.SUBSTANTIAL, AssessmentLevel.SUBSTANTIAL, AssessmentLevel.LIMITED, AssessmentLevel.LIMITED);
        var chair = new Round(browser.person(world.chair(ref, cycle)), ref);
        chair.opens("Half of what was promised is done.");
        reader.finds(ref, "public-in-review", "A panel of civil society reviews the report.");
        reader.doesNotFind("consensus round", "Half of what was promised is done.");

        new Round(browser.person(substitute), ref).standsBy(others.toArray(String[]::new));
        new Round(browser.person(others.getFirst()), ref).revises("under half of the weight", "The others read the decree better.", substitute);
        others.stream().skip(1).forEach(other -> reviews.standBy(world.who(other), ref, cycle));
        chair.seals("A bill, and no law yet.", "Nothing of it reaches households.");
        reader.finds(ref, "public-reply-window", "The addressee may reply to the finding before it is published.");
        reader.doesNotFind("A bill, and no law yet.", "Minority note");
        organiser.movesTheClockTo(dayAfter(ref));
        reader.finds(ref, "public-split", "Assessed: limited", "A bill, and no law yet.", "Minority note:", "Nothing of it reaches households.",
                "also after a consensus round");
        reader.doesNotFind(substitute, drawn.getFirst(), "The others read the decree better.");
    }

    private void rate(String ref, String cycle, List<String> seats, AssessmentLevel... levels) {
        for (var i = 0; i < levels.length; i++) {
            world.rated(seats.get(i), ref, cycle, levels[i], EvidenceGrade.MODERATE);
        }
    }

    private LocalDate dayAfter(String ref) {
        var due = standings.find(ref).orElseThrow().dueAt();
        return LocalDate.ofInstant(Objects.requireNonNull(due), ZoneOffset.UTC).plusDays(1);
    }

    @Test
    @Order(3)
    void the_addressee_disputes_and_appeals_and_the_first_verdict_stands_until_a_second_panel_is_published() {
        var ref = world.acceptedBy("XAC");
        var cycle = world.openCycle("side-ways-appeal");
        world.reported(ref, cycle, SelfReport.DONE);
        panels.sealed(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        var addressee = new Addressee(browser, "xac");
        addressee.replies("The decree of May was left out.");
        reader.finds(ref, "public-contested", "Contested", "The decree of May was left out.", "The addressee can appeal");

        addressee.appeals(ref, "The decree of May binds every inspector.");
        reader.finds(ref, "public-under-appeal", "under appeal", "the addressee appealed against", "The decree of May binds every inspector.");
        organiser.acceptsTheAppeal(ref, "It was not before the panel.");
        assertThat(panels.of(ref, cycle, 1)).hasSize(12).doesNotContainAnyElementsOf(panels.of(ref, cycle, 2));
        panels.sealed(ref, cycle, AssessmentLevel.SUBSTANTIAL, EvidenceGrade.MODERATE);
        reader.finds(ref, "public-second-panel", "Contested", "The appeal was accepted on", "the first finding stands until its result is published");
        reader.comparesTheTwoViews("Done", "Limited");
        organiser.movesTheClockTo(dayAfter(ref));
        reader.finds(ref, "public-second-verdict", "Assessed: substantial", "The result of the second panel was published on",
                "What the first panel found, before the appeal");
        reader.comparesTheTwoViews("Done", "Substantial");
    }

    @Test
    @Order(4)
    void a_report_of_two_institutions_is_returned_mended_and_cleared() {
        identity.create(Actor.ENGINE, "inspectorate@demo.example", "inspectorate", "demo",
                Set.of(new Grant(Role.CONTRIBUTOR, "XAA", "Labour Inspectorate")));
        identity.create(Actor.ENGINE, "northport@demo.example", "northport", "demo", Set.of(new Grant(Role.CONTRIBUTOR, "XAA", "City of Northport")));
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("side-ways-parts");
        var writer = new ReportWriter(browser.person("focal.xaa"), ref, cycle);
        writer.asks("Labour Inspectorate", "How many households were visited?");
        writer.asks("City of Northport", "Is the desk for newcomers open?");
        new Institution(browser.person("inspectorate")).signs("How many households were visited?", "Forty households were visited.");
        new Institution(browser.person("northport")).signs("Is the desk for newcomers open?", "The desk opened in April.");
        writer.takesOver("Labour Inspectorate", "Forty households were visited.");
        writer.takesOver("City of Northport", "The desk opened in April.");
        writer.sends();

        var addressee = new Addressee(browser, "xaa");
        addressee.returnsTheReport("Say what comes next.");
        reader.finds(ref, "public-being-cleared", "under clearance");
        reader.doesNotFind("Say what comes next.", "Forty households were visited.");
        writer.mends("Say what comes next.", "The bill goes to its second reading.");
        addressee.clearsWhatChanged("Next step", "The bill goes to its second reading.");
        reader.finds(ref, "public-with-parts", "Forty households were visited.", "The desk opened in April.", "The bill goes to its second reading.",
                "With parts by:", "Labour Inspectorate", "City of Northport");
        reader.doesNotFind("Say what comes next.", "How many households were visited?");
    }

    /** Those that are no step of a journey. */
    @Test
    @Order(5)
    void the_pages_beside_the_way_are_found() {
        looksAt(browser.person("organiser"), "roster", "calendars", "calendars/forum/GFMD", "notices", "settings", "escalation", "support", "process",
                "editions", "new-edition");
        looksAt(browser.person("reviewer1"), "availability");
        var ref = world.acceptedBy("XAB");
        looksAt(browser.person("admin"), "admin/engine", "admin/models", "admin", "commitments/" + ref + "/wordings");
        looksAt(browser.person("focal.xab"), "commitments/" + ref + "/position", "commitments/" + ref + "/plan");
        looksAt(browser.person("reviewer1"), "alternative-reports", "alternative-reports/new");
        reader.opens("/support", "portal-support", "Requests for support");
        reader.opens("/evidence", "portal-evidence", "Verify a file");
    }

    @Test
    @Order(6)
    void the_organiser_freezes_a_pack_keeps_a_webhook_and_enters_what_governments_agreed_on() {
        world.acceptedBy("XAB");
        organiser.freezesAPack(World.EDITION, () -> {
            organiser.keepsAWebhook(World.EDITION);
            organiser.comparesADeclaration(World.EDITION);
        });
        reader.opens("/packs", "portal-packs", World.EDITION + "-1");
        reader.opens("/packs/" + World.EDITION + "-1", "portal-pack", "CC BY 4.0");
    }

    /** Of every kind of page one: forms, tables, boxes, what somebody wrote. */
    @Test
    @Order(7)
    void the_pages_beside_the_way_read_from_right_to_left() {
        var ref = world.acceptedBy("XAC");
        looksAt(browser.inArabic("organiser"), "roster", "escalation", "process", "settings", "webhooks", "register/declarations", "comments");
        looksAt(browser.inArabic("focal.xac"), "commitments/" + ref, "commitments/" + ref + "/position", "notices");
        looksAt(browser.inArabic("admin"), "admin/engine", "admin", "commitments/" + ref + "/wordings");
        assertThat(browser.inArabic("admin").page().locator("html").getAttribute("dir")).isEqualTo("rtl");
    }

    private static void looksAt(Person person, String... pages) {
        for (var page : pages) {
            person.does("looks at " + page, () -> {
                person.open("/app/" + page);
                assertThat(person.page().locator("main h1")).hasCount(1);
                person.showsEverywhere("page-" + page.replace('/', '-') + "-" + person.page().locator("html").getAttribute("lang"));
            });
        }
    }

    @Test
    void every_page_on_the_way_was_sound() {
        assertThat(browser.findings()).isEmpty();
    }
}
