package org.followthrough.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.followthrough.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job on the real application, each step by the person whose it is; the clock moves by the demo's time machine. */
@RunningDemo
@ExtendWith(OneAfterAnother.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {

    private static final String DIGEST = "athens-2009-digest.txt";
    private static final String CYCLE = "2025-1";
    /** After the last day for a response and the ten days that follow it. */
    private static final LocalDate ASKED = LocalDate.of(2025, 6, 11);
    private static final String[] COMMENTS = {"Only the tabling is on record.", "No inspection was reported to us.",
        "Nothing has changed in households."};
    private static final String TITLE = "Protect domestic workers by law";

    @Autowired
    private World world;
    @LocalServerPort
    private int port;
    private Chromium browser;
    private @Nullable Person reader;
    private String ref = "";
    private String late = "";

    @BeforeAll
    void begin() {
        world.begin();
        browser = new Chromium("http://localhost:" + port);
    }

    @AfterAll
    void end() {
        browser.close();
    }

    @Test
    @Order(1)
    void anybody_finds_the_way_in() {
        var somebody = browser.reader("somebody");
        somebody.does("looks for the sign-in", () -> {
            somebody.open("/app/tasks");
            somebody.showsEverywhere("login");
        });
    }

    @Test
    @Order(2)
    void a_curator_makes_a_recommendation_of_a_passage() {
        var person = browser.person("curator");
        person.showsEverywhere("tasks-empty");
        var curator = new Curator(person);
        curator.imports(DIGEST, digest());
        curator.splitsAndMerges("Remove obstacles to founding diaspora", "ask migrants and their associations");
        curator.rejectsAndUndoes("Answer false claims about migrants");
        ref = curator.confirms("Bring domestic workers under the protection", TITLE);
    }

    @Test
    void a_curator_brings_a_list_in_mends_it_and_applies_it() {
        var curator = new Curator(browser.person("curator"));
        curator.isToldWhatIsWrongWith("asks.csv", List.of("Count shelters,Count the shelters for migrants.,sometimes"), "Give one of: verifiable");
        curator.applies("asks-mended.csv", List.of("Count shelters,Count the shelters for migrants.,verifiable",
                "Name an officer,Name an officer who answers for shelters.,verifiable"), 2);
    }

    @Test
    void a_curator_works_through_a_hundred_candidates_without_a_mouse() {
        var curator = new CuratorByKeyboard(browser.reader("curator"));
        curator.signsIn("curator@demo.example");
        curator.imports("hundred.txt", HundredAsks.TEXT);
        curator.decides(HundredAsks.NUMBER);
    }

    @Test
    @Order(3)
    void a_second_person_confirms_its_codes() {
        new Curator(browser.person("curator2")).confirmsTheCodes(TITLE);
    }

    @Test
    @Order(4)
    void the_organiser_gives_it_to_three_governments_at_once() {
        organiser().assigns(ref, List.of("State XAA", "State XAB", "State XAC"));
    }

    @Test
    @Order(5)
    void two_governments_accept_it_and_one_is_silent() {
        late = world.acceptedBy("XAB");
        var first = new Addressee(browser, "xaa");
        first.accepts(TITLE, LocalDate.of(2046, 12, 31));
        first.clearsThePosition();
        world.respond(ref + "~XAC", World.accepted());
    }

    @Test
    @Order(6)
    void silence_becomes_no_response() {
        organiser().movesTheClockTo(ASKED);
        reader().opens("/commitments/" + ref + "~XAB", "commitment-silent", "No response");
    }

    @Test
    @Order(7)
    void the_organiser_opens_a_reporting_cycle() {
        organiser().opensACycle(CYCLE, ASKED, ASKED.plusDays(42), 3);
    }

    @Test
    @Order(8)
    void the_ministry_contributes() {
        new Addressee(browser, "xaa").contributes("Forty inspectors were trained.");
    }

    @Test
    @Order(9)
    void the_focal_point_reports_by_keyboard_alone() {
        var focalPoint = new FocalPointByKeyboard(browser.reader("focal.xaa"));
        focalPoint.signsIn("focal.xaa@demo.example");
        focalPoint.files("https://gazette.example/bill-12", "Bill 12 in the gazette");
        focalPoint.sends("The bill on domestic work was tabled in May.", "Second reading in the autumn.");
    }

    @Test
    @Order(10)
    void of_two_who_write_the_same_draft_the_second_is_told_and_keeps_the_text() {
        var first = browser.person("focal.xac");
        var second = browser.reader("focal.xac").signedIn();
        new Draft(first).opens();
        new Draft(second).opens();
        new Draft(first).saves("Nothing was decided yet.");
        new Draft(second).isToldAndKeeps("A working group met twice.", "Nothing was decided yet.");
    }

    @Test
    @Order(11)
    void both_reports_are_cleared_one_of_them_nil() {
        new Addressee(browser, "xaa").clearsTheReport("The bill on domestic work was tabled in May.");
        var nil = new Addressee(browser, "xac");
        nil.reportsNothingNew("Elections took the whole spring.");
        nil.clearsTheReport("Elections took the whole spring.");
    }

    @Test
    @Order(12)
    void everybody_sees_where_the_process_is() {
        new ProcessReader(browser.person("organiser")).sees(ref + "~XAA");
        new ProcessReader(reader().person()).seesInPublic(ref + "~XAA");
    }

    @Test
    @Order(13)
    void three_reviewers_rate_blind_and_the_chair_waits() {
        var panel = world.panel(ref + "~XAA", CYCLE);
        var chair = new Panel(browser.person(world.chair(ref + "~XAA", CYCLE)));
        chair.cannotSealYet(TITLE);
        var raters = ofThreeSectors(panel);
        new Panel(browser.person(raters.get(0))).rates(TITLE, "under half of the weight", COMMENTS[0], raters.get(1), raters.get(2));
        new Panel(browser.person(raters.get(1))).rates(TITLE, "under half of the weight", COMMENTS[1], raters.get(0), COMMENTS[0]);
        new Panel(browser.person(raters.get(2))).rates(TITLE, "Evidence that nothing has been done", COMMENTS[2],
                raters.get(0), COMMENTS[0], raters.get(1), COMMENTS[1]);
        chair.seals(TITLE, "The bill is tabled; no inspection of a household is on record.", COMMENTS);
    }

    /** Reviewers 1 to 3 are of the first sector, that of migrants and diaspora, 4 to 6 of the second, and so on. */
    private static List<String> ofThreeSectors(List<String> panel) {
        var bySector = new TreeMap<Integer, String>();
        panel.forEach(reviewer -> bySector.putIfAbsent((Integer.parseInt(reviewer.substring("reviewer".length())) - 1) / 3, reviewer));
        return bySector.values().stream().limit(3).toList();
    }

    @Test
    @Order(14)
    void the_addressee_replies_and_the_assessment_is_published() {
        new Addressee(browser, "xaa").replies("The bill binds the inspectorate; the finding is disputed.");
    }

    @Test
    @Order(15)
    void who_did_not_report_is_late() {
        organiser().movesTheClockTo(ASKED.plusDays(44));
        reader().opens("/commitments/" + late, "commitment-late", "Report late");
    }

    @Test
    @Order(16)
    void anybody_reads_what_became_of_the_promise() {
        var reader = reader();
        reader.opens("/", "portal-overview");
        reader.opens("/recommendations", "portal-recommendations", TITLE);
        reader.opens("/recommendations/" + ref, "portal-recommendation", TITLE, "State XAA", "State XAB", "State XAC");
        reader.opens("/commitments/" + ref + "~XAA", "portal-commitment", "Contested", "gazette.txt", "Bill 12 in the gazette",
                "the finding is disputed", "A, on time");
        reader.comparesTheTwoViews("Done", "Limited");
        reader.readsTheRecord("published: limited", "the finding is disputed", "sealed; reply window open", "Panel drawn",
                "received: done", "under clearance", "opened, report due", "Position: accepted", "Assigned; a response is due");
        reader.opens("/parties/XAA", "portal-party", TITLE);
        reader.opens("/method", "portal-method");
        reader.opens("/data", "portal-data");
        reader.opens("/accountability/GFMD-2009", "portal-edition");
    }

    @Test
    @Order(17)
    void the_record_lies_open_in_the_workspace() {
        var observer = browser.person("observer");
        for (var tab : List.of("reports", "assessments", "evidence", "record")) {
            observer.does("reads the " + tab, () -> {
                observer.open("/app/commitments/" + ref + "~XAA?tab=" + tab);
                observer.shows("commitment-" + tab);
            });
        }
        observer.does("reads the register", () -> {
            observer.open("/app/recommendations/" + ref);
            observer.sees("Confirmed by a second person");
            observer.shows("recommendation");
        });
    }

    @Test
    @Order(18)
    void the_workspace_shows_the_same_figures() {
        var observer = browser.person("observer");
        var figures = new Figures(observer);
        observer.does("compares the figures", () -> {
            assertThat(figures.inTheWorkspace("GFMD-2009")).isEqualTo(new Figures(reader().person()).inPublic("GFMD-2009"))
                    .containsEntry("Assigned", 4);
        });
    }

    private Organiser organiser() {
        return new Organiser(browser.person("organiser"));
    }

    private PublicReader reader() {
        return new PublicReader(reader == null ? reader = browser.reader("a reader") : reader);
    }

    private static byte[] digest() {
        try (var in = World.class.getResourceAsStream("/demo/" + DIGEST)) {
            return Objects.requireNonNull(in, DIGEST).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void every_page_on_the_way_was_sound() {
        assertThat(browser.findings()).isEmpty();
    }
}
