package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.shared.MethodClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Reference data, indicators, support, closing and desks over the wire: what the tests of whole ways do not come by. */
@ApiTest
@Import(Panels.class)
class SeldomAskedOverHttpTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private Panels panels;
    @Autowired
    private MethodClock clock;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private static Web.Reply done(Web.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        return reply;
    }

    @Test
    void reference_data_is_everybodys() {
        assertThat(done(web.nobody().get("/editions"), 200).json().at("/items")).isNotEmpty();
        assertThat(done(web.nobody().get("/parties?kind=state"), 200).at("/items/0/kind")).isEqualTo("state");
        assertThat(done(web.nobody().get("/parties/XAA"), 200).at("/code")).isEqualTo("XAA");
        assertThat(done(web.nobody().get("/themes"), 200).json().at("/items").isArray()).isTrue();
        world.assigned("XAA");
        assertThat(done(web.nobody().get("/audit/head"), 200).at("/hash")).isNotBlank();
    }

    @Test
    void an_indicator_is_planned_changed_and_measured() {
        var path = "/commitments/" + world.acceptedBy("XAA") + "/indicators";
        var made = done(web.as("focal.xaa").post(path, """
                {"title": "Inspectors trained", "unit": "persons", "baseline": {"value": 12, "date": "2024-12-31", "source": "Labour inspectorate"}, "target": 60,
                 "targetDate": "2027-12-31"}"""), 201);
        var one = path + "/" + made.at("/id");
        done(web.as("focal.xaa").put(one, "{\"title\": \"Inspectors trained and posted\", \"unit\": \"persons\", \"target\": 70}"), 200);
        done(web.as("focal.xaa").post(one + "/values", "{\"value\": 25, \"date\": \"2025-02-28\", \"source\": \"Labour inspectorate\"}"), 201);
        assertThat(done(web.as("focal.xaa").get(path), 200).at("/items/0/title")).isEqualTo("Inspectors trained and posted");
        done(web.as("focal.xab").post(path, "{}"), 403);
    }

    @Test
    void support_that_was_asked_for_is_offered_and_closed() {
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("seldom-" + ++number);
        var report = "/commitments/" + ref + "/reports/" + cycle;
        done(web.as("focal.xaa").put(report, """
                {"selfReport": "blocked", "text": "The bill waits.", "noEvidence": "Nothing is printed yet.",
                 "barriers": [{"kind": "capacity", "text": "Two trainers for inspectors.", "support": "public"}]}"""), 200);
        done(web.as("focal.xaa").post(report + "/submit", ""), 202);
        done(web.as("clearing.xaa").post(report + "/clear", "{\"decision\": \"clear\"}"), 200);
        var asked = done(web.nobody().get("/support-requests?party=XAA&open=true"), 200).json().at("/items").values().stream()
                .filter(one -> one.at("/commitment").asString().equals(ref)).findFirst().orElseThrow().at("/id").asString();
        done(web.as("organiser").get("/support-requests/" + asked + "/matches"), 200);
        done(web.as("focal.xab").post("/support-requests/" + asked + "/offers", "{\"text\": \"We can send two trainers in May.\"}"), 201);
        assertThat(done(web.as("focal.xaa").post("/support-requests/" + asked + "/close", "{\"outcome\": \"met\", \"note\": \"The trainers came.\"}"), 200)
                .at("/outcome")).isEqualTo("met");
    }

    @Test
    void closing_as_not_implemented_waits_for_the_other_s_word() {
        var ref = world.assigned("XAC");
        var target = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC).plusDays(5);
        world.respond(ref, new PositionDraft(Position.ACCEPTED, new PositionTerms(null, null, "Ministry of Labour", target, "", ""), List.of()));
        var cycle = world.openCycle("seldom-" + ++number);
        panels.assessed(ref, cycle, SelfReport.UNDER_WAY, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        world.walkTo(LocalDate.parse(web.nobody().get("/cycles/" + cycle).at("/closes")).plusDays(1) + "T01:00:00Z");
        var chair = panels.chair(ref, cycle);
        var close = "{\"as\": \"closed-not-implemented\", \"reason\": \"Given up by the addressee.\"}";
        done(web.as(chair).post("/commitments/" + ref + "/close", close), 202);
        assertThat(done(web.as("organiser").get("/commitments/" + ref + "/close"), 200).at("/proposedAs")).isEqualTo("panel-chair");
        assertThat(done(web.as("organiser").post("/commitments/" + ref + "/close", close), 200).at("/state")).isEqualTo("closed-not-implemented");
    }

    @Test
    void an_action_is_proved_and_cited_in_a_report() {
        var ref = world.acceptedBy("XAC");
        var cycle = world.openCycle("seldom-" + ++number);
        var action = done(web.as("focal.xac").post("/parties/XAC/actions", "{\"kind\": \"law\", \"title\": \"Recruitment Act\", \"date\": \"2025-02-01\"}"), 201).at("/code");
        var evidence = done(web.as("focal.xac").post("/commitments/" + ref + "/evidence",
                "{\"url\": \"https://gazette.example/2025/7\", \"kind\": \"law\", \"title\": \"Official gazette 7\", \"date\": \"2025-02-03\", \"visibility\": \"public\"}"), 201).at("/id");
        done(web.as("focal.xac").post("/actions/" + action + "/evidence", "{\"evidence\": \"" + evidence + "\"}"), 200);
        done(web.as("focal.xac").put("/commitments/" + ref + "/reports/" + cycle, "{\"selfReport\": \"under-way\", \"text\": \"In force.\"}"), 200);
        assertThat(done(web.as("focal.xac").put("/commitments/" + ref + "/reports/" + cycle + "/actions", "{\"actions\": [\"" + action + "\"]}"), 200)
                .at("/items/0/code")).isEqualTo(action);
        assertThat(done(web.as("focal.xac").get("/parties/XAC/actions"), 200).json().at("/items")).isNotEmpty();
    }

    @Test
    void a_task_is_taken_and_given_back() {
        var ref = world.assigned("XAA");
        var task = web.as("focal.xaa").get("/tasks?limit=500").json().at("/items").values().stream()
                .filter(one -> one.at("/commitment").asString().equals(ref)).findFirst().orElseThrow().at("/id").asString();
        assertThat(done(web.as("focal.xaa").post("/tasks/" + task + "/claim", ""), 200).at("/claimedBy")).isEqualTo("me");
        assertThat(done(web.as("focal.xaa").post("/tasks/" + task + "/release", ""), 200).json().at("/claimedBy").isNull()).isTrue();
    }

    @Test
    void an_addressee_is_reminded_once_a_day() {
        var ref = world.assigned("XAB");
        done(web.as("organiser").post("/commitments/" + ref + "/remind", ""), 200);
        done(web.as("organiser").post("/commitments/" + ref + "/remind", ""), 409);
    }

    @Test
    void a_run_is_begun_again() {
        var run = done(web.as("organiser").post("/runs", "{\"kind\": \"remind\", \"commitments\": [\"" + world.assigned("XAA") + "\"]}"), 201);
        done(web.as("organiser").post("/runs/" + run.at("/id") + "/stop", ""), 200);
        done(web.as("organiser").post("/runs/" + run.at("/id") + "/again", ""), 200);
    }

    @Test
    void what_one_follows_is_listed() {
        done(web.as("curator").post("/me/follows", "{\"kind\": \"party\", \"target\": \"XAB\"}"), 201);
        assertThat(done(web.as("curator").get("/me/follows"), 200).at("/items/0/target")).isEqualTo("XAB");
    }
}
