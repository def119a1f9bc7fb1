package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.followthrough.World;
import org.followthrough.forum.Profile;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.MethodClock;
import org.followthrough.upkeep.Verification;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whole lives in editions that do without some steps. */
@ApiTest
class ProfilesOverHttpTest {

    private static final String REPORT = "{\"selfReport\": \"under-way\", \"text\": \"The bill was tabled.\", \"noEvidence\": \"Not printed yet.\"}";
    private static final String ACCEPTED = "{\"position\": \"accepted\", \"leadInstitution\": \"Ministry\", \"targetDate\": \"2095-01-31\"}";

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

    @BeforeEach
    void begin() {
        edition = world.begin().forumOfItsOwn(Profile.FORMAL, "UTC");
    }

    private void profile(String body) {
        var changed = web.as("organiser").put("/editions/" + edition + "/profile", body);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private String assigned(String state) {
        var recommendation = world.recommendationOf(edition);
        var made = web.as("organiser").post("/recommendations/" + recommendation + "/commitments", "{\"addressees\": [\"" + state + "\"]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("/items/0/ref");
    }

    private String cycle() {
        var today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        var code = "C-" + edition;
        var made = web.as("organiser").post("/cycles", """
                {"code": "%s", "edition": "%s", "opens": "%s", "due": "%s", "veryLateAfterDays": 20, "reviewDays": 30, "replyDays": 14}"""
                .formatted(code, edition, today, today.plusDays(30)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        walk.to(clock.now());
        return code;
    }

    private Web.Reply of(String ref) {
        return web.nobody().get("/commitments/" + ref);
    }

    @Test
    void the_informal_profile_asks_for_no_position_and_a_whole_life_goes_its_way() {
        profile("{\"profile\": \"informal\"}");
        var ref = assigned("XAA");
        assertThat(of(ref).at("/state")).isEqualTo("in-implementation");
        assertThat(of(ref).at("/position")).isEqualTo("null");
        assertThat(of(ref).at("/dueAt")).isEqualTo("null");
        assertThat(of(ref).at("/cooperation")).isEqualTo("null");
        assertThat(of(ref).at("/headline/code")).isEqualTo("in-implementation");
        assertThat(of(ref).at("/currentStep/id")).isEqualTo("Gateway_AwaitNext");
        var refused = web.as("focal", ref).post("/commitments/" + ref + "/position", ACCEPTED);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(web.nobody().get("/commitments/" + ref + "/timeline").at("/items/0/kind")).isEqualTo("commitment-started");

        var cycle = cycle();
        assertThat(of(ref).at("/state")).isEqualTo("report-due");
        web.as("focal", ref).put("/commitments/" + ref + "/reports/" + cycle, REPORT);
        assertThat(web.as("focal", ref).post("/commitments/" + ref + "/reports/" + cycle + "/submit", "{}").status()).isEqualTo(202);
        assertThat(of(ref).at("/state")).isEqualTo("under-clearance");
        var cleared = web.as("clearing", ref).post("/commitments/" + ref + "/reports/" + cycle + "/clear", "{\"decision\": \"clear\"}");
        assertThat(cleared.status()).as(cleared.text()).isEqualTo(200);
        assertThat(of(ref).at("/state")).isEqualTo("in-review");
        assertThat(of(ref).at("/headline/code")).isEqualTo("reported");
        assertThat(of(ref).at("/cooperation")).isEqualTo("A");
        var group = web.nobody().get("/accountability?edition=" + edition).at("/total/responded");
        assertThat(group).as("responded is not counted where nobody is asked").isEqualTo("0");
        assertThat(verification.run()).isEmpty();
    }

    @Test
    void without_clearance_submitting_is_clearing() {
        profile("{\"steps\": [\"acceptance\", \"panel\", \"escalation\"]}");
        var ref = assigned("XAA");
        var responded = web.as("focal", ref).post("/commitments/" + ref + "/position", ACCEPTED);
        assertThat(responded.status()).as(responded.text()).isEqualTo(200);
        assertThat(responded.at("/position")).isEqualTo("accepted");
        assertThat(of(ref).at("/state")).isEqualTo("in-implementation");
        var cycle = cycle();
        web.as("focal", ref).put("/commitments/" + ref + "/reports/" + cycle, REPORT);
        assertThat(web.as("focal", ref).post("/commitments/" + ref + "/reports/" + cycle + "/submit", "{}").status()).isEqualTo(200);
        assertThat(of(ref).at("/state")).isEqualTo("in-review");
        assertThat(web.nobody().get("/commitments/" + ref + "/timeline").text()).doesNotContain("report-submitted");
        assertThat(verification.run()).isEmpty();
    }

    @Test
    void a_nil_report_needs_nobody_to_clear_it_either() {
        profile("{\"steps\": [\"acceptance\"]}");
        var ref = assigned("XAB");
        web.as("focal", ref).post("/commitments/" + ref + "/position", ACCEPTED);
        var cycle = cycle();
        assertThat(web.as("focal", ref).post("/commitments/" + ref + "/reports/" + cycle + "/nil", "{\"reason\": \"Nothing new\"}").status())
                .isEqualTo(200);
        assertThat(of(ref).at("/selfReport")).isEqualTo("nil");
    }

    @Test
    void without_a_panel_a_report_is_the_end_of_its_cycle_and_nobody_waits_for_an_assessment() {
        profile("{\"steps\": [\"acceptance\", \"clearance\"]}");
        var ref = assigned("XAA");
        world.respond(ref, World.accepted());
        var cycle = cycle();
        world.reported(ref, cycle, SelfReport.DONE);
        assertThat(of(ref).at("/state")).isEqualTo("reported");
        assertThat(of(ref).at("/headline/text")).doesNotContain("not yet assessed");
        assertThat(of(ref).at("/currentStep/id")).isEqualTo("Gateway_AwaitNext");
        assertThat(verification.run()).isEmpty();
    }

    @Test
    void a_later_change_counts_for_new_cycles_only() {
        var ref = assigned("XAA");
        world.respond(ref, World.accepted());
        var cycle = cycle();
        profile("{\"steps\": [\"acceptance\"], \"periods\": {\"review\": 20}}");
        assertThat(web.nobody().get("/editions/" + edition).at("/profile")).isEqualTo("own");
        web.as("focal", ref).put("/commitments/" + ref + "/reports/" + cycle, REPORT);
        assertThat(web.as("focal", ref).post("/commitments/" + ref + "/reports/" + cycle + "/submit", "{}").status())
                .as("the cycle was planned with clearance").isEqualTo(202);
        assertThat(web.as("focal", ref).post("/commitments/" + ref + "/position", ACCEPTED).status()).as("so was the assignment").isEqualTo(202);
    }

    @Test
    void what_concerns_an_assignment_is_fixed_with_the_first_one() {
        assigned("XAA");
        var refused = web.as("organiser").put("/editions/" + edition + "/profile", "{\"profile\": \"informal\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/field")).isEqualTo("steps");
        assertThat(web.as("organiser").put("/editions/" + edition + "/profile", "{\"periods\": {\"response\": 30}}").status()).isEqualTo(422);
    }

    @Test
    void impossible_lengths_and_unknown_names_are_refused_and_others_may_not() {
        var path = "/editions/" + edition + "/profile";
        assertThat(web.as("organiser").put(path, "{\"periods\": {\"response\": 0}}").at("/errors/0/field")).isEqualTo("response");
        assertThat(web.as("organiser").put(path, "{\"periods\": {\"objection\": 100}}").status()).isEqualTo(422);
        assertThat(web.as("organiser").put(path, "{\"profile\": \"strict\"}").status()).isEqualTo(422);
        assertThat(web.as("organiser").put(path, "{\"steps\": [\"dance\"]}").status()).isEqualTo(422);
        assertThat(web.as("organiser").put(path, "{\"panel\": true}").status()).isEqualTo(400);
        assertThat(web.as("focal.xaa").put(path, "{}").status()).isEqualTo(403);
        assertThat(web.as("organiser").put("/editions/none/profile", "{}").status()).isEqualTo(404);
    }

    @Test
    void the_record_of_an_edition_says_its_steps_and_periods() {
        var formal = web.nobody().get("/editions/" + edition);
        assertThat(formal.at("/profile")).isEqualTo("formal");
        assertThat(formal.json().at("/steps").size()).isEqualTo(4);
        assertThat(formal.at("/periods/response")).isEqualTo("60");
        profile("{\"profile\": \"informal\"}");
        assertThat(web.nobody().get("/editions/" + edition).text()).doesNotContain("acceptance").doesNotContain("escalation");
    }

    @Test
    void a_new_edition_begins_like_the_last_one() {
        profile("{\"profile\": \"informal\", \"periods\": {\"review\": 25}}");
        var code = edition.substring(0, 6) + "-2090";
        var made = web.as("organiser").post("/editions", """
                {"code": "%s", "forum": "%s", "name": "Next", "opens": "2090-01-16", "closes": "2090-01-19", "like": "%s"}"""
                .formatted(code, edition, edition));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.at("/periods/review")).isEqualTo("25");
        assertThat(made.text()).doesNotContain("acceptance");
        var event = web.nobody().get("/events?edition=" + code);
        assertThat(event.at("/items/0/code")).isEqualTo(edition + "-2090");
        assertThat(event.at("/items/0/place")).isEqualTo("null");
        assertThat(web.as("organiser").post("/editions", """
                {"code": "%s-x", "forum": "%s", "name": "Next", "opens": "2090-01-16", "closes": "2090-01-19", "like": "none"}"""
                .formatted(code, edition)).at("/errors/0/field")).isEqualTo("like");
    }

    private static final String PLAN = """
            {"leadInstitution": "Ministry", "targetDate": "2095-01-31", "baseline": "No register.", "expectedChange": "A register is kept.",
             "milestones": [{"title": "Bill", "due": "2094-01-31", "weight": 3}, {"title": "Register", "due": "2094-06-30"}]}""";

    @Test
    void where_no_position_is_asked_for_a_plan_comes_by_itself_and_is_cleared() {
        profile("{\"profile\": \"informal\"}");
        var ref = assigned("XAA");
        var path = "/commitments/" + ref + "/plan";
        assertThat(web.nobody().put(path, PLAN).status()).isEqualTo(401);
        assertThat(web.as("focal.xab").put(path, PLAN).status()).isEqualTo(403);
        assertThat(web.as("focal", ref).put(path, "{\"leadInstitution\": \"Ministry\"}").status()).as("no date, no milestone").isEqualTo(422);
        var given = web.as("focal", ref).put(path, PLAN);
        assertThat(given.status()).as(given.text()).isEqualTo(202);
        assertThat(of(ref).at("/baseline")).as("not public before clearance").isEqualTo("null");
        assertThat(web.as("focal", ref).put(path, PLAN).status()).as("one waits").isEqualTo(409);
        assertThat(web.as("focal", ref).post(path + "/clear", "{\"decision\": \"clear\"}").status()).isEqualTo(403);
        var cleared = web.as("clearing", ref).post(path + "/clear", "{\"decision\": \"clear\"}");
        assertThat(cleared.status()).as(cleared.text()).isEqualTo(200);
        assertThat(of(ref).at("/baseline")).isEqualTo("No register.");
        assertThat(of(ref).at("/targetDate")).isEqualTo("2095-01-31");
        assertThat(of(ref).at("/milestones/0/title")).isEqualTo("Bill");
        assertThat(of(ref).at("/completion/claimedPercent")).isEqualTo("0");
        assertThat(of(ref).at("/position")).isEqualTo("null");
        assertThat(web.nobody().get("/commitments/" + ref + "/timeline").at("/items/1/kind")).isEqualTo("plan-given");

        cycle();
        web.as("focal", ref).put(path, PLAN.replace("2095-01-31", "2099-01-31"));
        web.as("clearing", ref).post(path + "/clear", "{\"decision\": \"clear\"}");
        assertThat(of(ref).at("/targetDate")).as("the plan of the running cycle counts").isEqualTo("2095-01-31");
        var versions = web.nobody().get("/commitments/" + ref + "/plans");
        assertThat(versions.at("/items/1/countsFrom")).isEqualTo("null");
        assertThat(versions.at("/items/1/changes/0/kind")).isEqualTo("target-date");
        assertThat(verification.run()).isEmpty();
    }

    @Test
    void a_plan_is_returned_with_a_reason_and_needs_no_clearance_where_nothing_is_cleared() {
        profile("{\"profile\": \"informal\"}");
        var ref = assigned("XAA");
        var path = "/commitments/" + ref + "/plan";
        web.as("focal", ref).put(path, PLAN);
        assertThat(web.as("clearing", ref).post(path + "/clear", "{\"decision\": \"return\"}").status()).isEqualTo(422);
        assertThat(web.as("clearing", ref).post(path + "/clear", "{\"decision\": \"return\", \"reason\": \"Later.\"}").status()).isEqualTo(200);
        assertThat(web.as("clearing", ref).post(path + "/clear", "{\"decision\": \"clear\"}").status()).as("none waits").isEqualTo(409);
        assertThat(of(ref).at("/targetDate")).isEqualTo("null");
        edition = world.forumOfItsOwn(Profile.FORMAL, "UTC");
        profile("{\"steps\": [\"panel\"]}");
        var open = assigned("XAA");
        assertThat(web.as("focal", open).put("/commitments/" + open + "/plan", PLAN).status()).isEqualTo(200);
        assertThat(of(open).at("/targetDate")).isEqualTo("2095-01-31");
    }

    @Test
    void with_a_position_the_plan_comes_with_it() {
        var ref = assigned("XAA");
        assertThat(web.as("focal", ref).put("/commitments/" + ref + "/plan", PLAN).status()).isEqualTo(409);
    }
}
