package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.followthrough.World;
import org.followthrough.forum.Profile;
import org.followthrough.shared.MethodClock;
import org.followthrough.upkeep.Verification;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Dates that hang on an event. */
@ApiTest
class AnchorsOverHttpTest {

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;
    @Autowired
    private Verification verification;
    private String edition;
    private LocalDate opening;

    @BeforeEach
    void begin() {
        edition = world.begin().forumOfItsOwn(Profile.FORMAL, "UTC");
        opening = today().plusDays(100);
        assertThat(event(opening).status()).isEqualTo(200);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    /** Moves the meeting on which everything hangs. */
    private Web.Reply event(LocalDate starts) {
        return web.as("organiser").put("/events/" + edition, "{\"name\": \"Meeting\", \"starts\": \"%s\", \"ends\": \"%s\"}"
                .formatted(starts, starts.plusDays(3)));
    }

    private Web.Reply plan(String code, int opens, int due) {
        return web.as("organiser").post("/cycles", """
                {"code": "%s", "edition": "%s", "veryLateAfterDays": 5, "reviewDays": 30, "replyDays": 14, "anchors": {
                 "opens": {"event": "%s", "edge": "opening", "days": %d}, "due": {"event": "%s", "edge": "closing", "days": %d}}}"""
                .formatted(code, edition, edition, opens, edition, due));
    }

    @Test
    void a_cycle_hangs_on_an_event_and_moves_with_it() {
        var code = "C-" + edition;
        var planned = plan(code, -90, -30);
        assertThat(planned.status()).as(planned.text()).isEqualTo(201);
        assertThat(planned.at("/opens")).isEqualTo(opening.minusDays(90).toString());
        assertThat(planned.at("/due")).isEqualTo(opening.plusDays(3 - 30).toString());
        assertThat(planned.at("/anchors/due/event")).isEqualTo(edition);
        assertThat(planned.at("/anchors/closes")).isEqualTo("null");
        assertThat(event(opening.plusDays(7)).status()).isEqualTo(200);
        var moved = web.as("organiser").get("/cycles/" + code);
        assertThat(moved.at("/opens")).isEqualTo(opening.minusDays(83).toString());
        assertThat(moved.at("/due")).isEqualTo(opening.plusDays(10 - 30).toString());
    }

    @Test
    void an_open_cycle_moves_with_its_reports_and_its_timers() {
        var ref = world.assignedOf(edition, "XAA");
        world.respond(ref, World.accepted());
        var code = "C-" + edition;
        plan(code, -100, -40);
        walk.to(clock.now());
        var due = opening.plusDays(3 - 40);
        assertThat(web.nobody().get("/commitments/" + ref).at("/headline/text")).contains(String.valueOf(due.getYear()));
        assertThat(event(opening).status()).as("nothing moved").isEqualTo(200);
        var late = web.as("organiser").put("/events/" + edition, "{\"name\": \"Meeting\", \"starts\": \"%s\", \"ends\": \"%s\"}"
                .formatted(opening, opening.plusDays(10)));
        assertThat(late.status()).as(late.text()).isEqualTo(200);
        var moved = due.plusDays(7);
        assertThat(web.nobody().get("/commitments/" + ref).at("/dueAt")).isEqualTo(moved.plusDays(1) + "T00:00:00Z");
        assertThat(web.nobody().get("/commitments/" + ref + "/timeline").text()).contains("deadline-moved");
        assertThat(web.as("focal", ref).get("/tasks?limit=500").text()).contains(moved.plusDays(1) + "T00:00:00Z");
        assertThat(verification.run()).isEmpty();
        walk.to(moved.atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(web.nobody().get("/commitments/" + ref).at("/lateness")).isEqualTo("on-time");
        walk.to(moved.plusDays(1).atTime(0, 1).toInstant(ZoneOffset.UTC));
        assertThat(web.nobody().get("/commitments/" + ref).at("/lateness")).isEqualTo("late");
    }

    @Test
    void an_event_stays_where_a_cycle_would_close_before_a_date_that_was_granted() {
        var ref = world.assignedOf(edition, "XAA");
        world.respond(ref, World.accepted());
        assertThat(ends(13).status()).isEqualTo(200);
        var code = "C-" + edition;
        plan(code, -100, -40);
        walk.to(clock.now());
        var granted = LocalDate.parse(web.nobody().get("/cycles/" + code).at("/closes")).minusDays(1);
        var extension = "/commitments/" + ref + "/extension";
        assertThat(web.as("focal", ref).post(extension, "{\"action\": \"ask\", \"until\": \"%s\", \"reason\": \"Elections.\"}".formatted(granted)).status()).isEqualTo(202);
        assertThat(web.as("organiser").post(extension, "{\"action\": \"grant\", \"reason\": \"Granted.\"}").status()).isEqualTo(200);
        assertThat(ends(14).status()).as("later closing holds what was granted").isEqualTo(200);
        var early = ends(3);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.at("/detail")).contains(code, ref, DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(granted));
        assertThat(web.nobody().get("/events/" + edition).at("/ends")).isEqualTo(opening.plusDays(14).toString());
    }

    /** Moves the end of the meeting alone. */
    private Web.Reply ends(int days) {
        return web.as("organiser").put("/events/" + edition, "{\"name\": \"Meeting\", \"starts\": \"%s\", \"ends\": \"%s\"}"
                .formatted(opening, opening.plusDays(days)));
    }

    @Test
    void what_has_passed_stays_and_what_lies_ahead_moves() {
        var code = "C-" + edition;
        plan(code, -100, 20);
        walk.to(clock.now());
        assertThat(web.nobody().get("/cycles/" + code).at("/state")).isEqualTo("open");
        var moved = event(opening.plusDays(7));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(web.nobody().get("/cycles/" + code).at("/opens")).as("it has opened").isEqualTo(opening.minusDays(100).toString());
        assertThat(web.nobody().get("/cycles/" + code).at("/due")).isEqualTo(opening.plusDays(30).toString());
        assertThat(verification.run()).isEmpty();
    }

    @Test
    void a_due_date_that_has_passed_stays_while_the_closing_moves() {
        var code = "C-" + edition;
        web.as("organiser").post("/cycles", """
                {"code": "%s", "edition": "%s", "veryLateAfterDays": 5, "reviewDays": 30, "replyDays": 14, "anchors": {
                 "opens": {"event": "%s", "edge": "opening", "days": -100}, "due": {"event": "%s", "edge": "opening", "days": -90},
                 "closes": {"event": "%s", "edge": "opening", "days": -50}}}""".formatted(code, edition, edition, edition, edition));
        walk.to(opening.minusDays(80).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(event(opening.plusDays(7)).status()).isEqualTo(200);
        assertThat(web.nobody().get("/cycles/" + code).at("/due")).isEqualTo(opening.minusDays(90).toString());
        assertThat(web.nobody().get("/cycles/" + code).at("/closes")).isEqualTo(opening.minusDays(43).toString());
        walk.to(opening.minusDays(40).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(web.nobody().get("/cycles/" + code).at("/state")).isEqualTo("closed");
        assertThat(event(opening.plusDays(30)).status()).as("all of it has passed").isEqualTo(200);
        assertThat(web.nobody().get("/cycles/" + code).at("/closes")).isEqualTo(opening.minusDays(43).toString());
    }

    @Test
    void an_open_cycles_due_date_moves_to_today_and_no_further_back() {
        var code = "C-" + edition;
        plan(code, -100, -40);
        walk.to(clock.now());
        assertThat(event(today().plusDays(36)).status()).as("due yesterday").isEqualTo(409);
        assertThat(web.nobody().get("/events/" + edition).at("/starts")).isEqualTo(opening.toString());
        var moved = event(today().plusDays(37));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(web.nobody().get("/cycles/" + code).at("/due")).isEqualTo(today().toString());
    }

    @Test
    void an_event_stays_where_a_date_would_move_into_the_past() {
        plan("C-" + edition, -90, -30);
        assertThat(event(today().plusDays(20)).status()).isEqualTo(409);
    }

    @Test
    void an_unknown_event_holds_nothing_and_a_date_is_still_needed_without_one() {
        var planned = web.as("organiser").post("/cycles", """
                {"code": "N-%s", "edition": "%s", "opens": "%s", "veryLateAfterDays": 5, "reviewDays": 30, "replyDays": 14, "anchors": {
                 "due": {"event": "NONE", "edge": "opening", "days": 1}}}""".formatted(edition, edition, today().plusDays(2)));
        assertThat(planned.status()).isEqualTo(422);
        assertThat(planned.at("/errors/0/field")).isEqualTo("due");
        var missing = web.as("organiser").post("/cycles", """
                {"code": "N-%s", "edition": "%s", "due": "%s", "veryLateAfterDays": 5, "reviewDays": 30, "replyDays": 14}"""
                .formatted(edition, edition, opening));
        assertThat(missing.at("/errors/0/field")).isEqualTo("opens");
    }

    private Web.Reply assign(int days) {
        return web.as("organiser").post("/recommendations/" + world.recommendationOf(edition) + "/commitments", """
                {"addressees": ["XAA"], "responseAnchor": {"event": "%s", "edge": "opening", "days": %d}}""".formatted(edition, days));
    }

    @Test
    void a_response_hangs_on_an_event_and_moves_with_it() {
        var ref = assign(-30).at("/items/0/ref");
        assertThat(web.nobody().get("/commitments/" + ref).at("/dueAt")).isEqualTo(opening.minusDays(29) + "T00:00:00Z");
        assertThat(event(opening.plusDays(14)).status()).isEqualTo(200);
        assertThat(web.nobody().get("/commitments/" + ref).at("/dueAt")).isEqualTo(opening.minusDays(15) + "T00:00:00Z");
        assertThat(verification.run()).isEmpty();
        var due = opening.minusDays(16);
        walk.to(due.plusDays(1).atTime(0, 1).toInstant(ZoneOffset.UTC));
        assertThat(web.nobody().get("/commitments/" + ref).at("/lateness")).isEqualTo("late");
        assertThat(event(opening.plusDays(30)).status()).as("the response was due before").isEqualTo(200);
        assertThat(web.nobody().get("/commitments/" + ref).at("/dueAt")).as("and stays").isEqualTo(due.plusDays(1) + "T00:00:00Z");
        world.respond(ref, World.accepted());
        assertThat(event(opening.plusDays(60)).status()).as("what was answered hangs on nothing").isEqualTo(200);
    }

    @Test
    void a_date_that_stands_still_moves_with_its_event_and_runs_again_only_with_the_clock() {
        var ref = assign(-30).at("/items/0/ref");
        walk.to(opening.minusDays(32).atTime(12, 0).toInstant(ZoneOffset.UTC));
        web.as("focal.xaa").post("/commitments/" + ref + "/clarification", "{\"action\": \"ask\", \"text\": \"Of which law?\"}");
        assertThat(event(opening.plusDays(14)).status()).isEqualTo(200);
        walk.to(opening.minusDays(14).atTime(12, 0).toInstant(ZoneOffset.UTC));
        assertThat(web.nobody().get("/commitments/" + ref).at("/state")).as("nothing passes while the clock stands").isEqualTo("clarification");
        var answered = web.as("organiser").post("/commitments/" + ref + "/clarification", "{\"action\": \"answer\", \"text\": \"Of the new one.\"}");
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.at("/dueAt")).as("the new date and the days of the pause").isGreaterThan(opening.minusDays(15) + "T00:00:00Z");
        assertThat(verification.run()).isEmpty();
    }

    @Test
    void a_response_cannot_hang_on_what_is_past_or_is_not() {
        assertThat(assign(-120).at("/errors/0/field")).isEqualTo("responseDue");
        assertThat(assign(-99999).at("/errors/0/field")).isEqualTo("responseAnchor");
    }
}
