package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.followthrough.World;
import org.followthrough.drafts.DraftForm;
import org.followthrough.drafts.DraftPlace;
import org.followthrough.drafts.DraftService;
import org.followthrough.drafts.KeptDraft;
import org.followthrough.evidence.confidential.ConfidentialService;
import org.followthrough.identity.Actor;
import org.followthrough.notification.FeedService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.ReviewService;
import org.followthrough.review.SealingService;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody may not see leaves no trace in any answer to them, not a byte. */
@ApiTest
class HiddenTest {

    @Autowired
    private World world;
    @Autowired
    private FeedService feeds;
    @Autowired
    private DraftService drafts;
    @Autowired
    private ReviewService reviews;
    @Autowired
    private Walk walk;
    @Autowired
    private Web web;
    @Autowired
    private ConfidentialService confidential;
    @Autowired
    private SealingService sealing;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MethodClock clock;

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** Every public answer about a commitment, body and headers that could tell. */
    private Map<String, String> seen(List<String> people, String ref, String cycle) {
        var answers = new LinkedHashMap<String, String>();
        for (var person : people) {
            for (var path : List.of("/commitments/" + ref, "/commitments/" + ref + "/timeline", "/commitments/" + ref + "/process",
                    "/commitments/" + ref + "/reports", "/commitments/" + ref + "/reports/" + cycle, "/commitments/" + ref + "/evidence",
                    "/commitments?limit=500", "/commitments.csv", "/recommendations?limit=500",
                    "/accountability?groupBy=party", "/accountability?groupBy=kind", "/accountability?groupBy=headline", "/commitments/" + ref + "/reviews/" + cycle,
                    "/commitments?overdue=true&limit=500", "/commitments?overdue=false&limit=500", "/cycles", "/tasks?limit=500", "/audit?subject=" + ref)) {
                var reply = (person.isEmpty() ? web.nobody() : web.as(person)).get(path);
                answers.put(person + " " + path, reply.status() + reply.header("ETag") + reply.text().replaceAll("\"asOf\":\"[^\"]*\"", ""));
            }
        }
        return answers;
    }

    @Test
    void a_position_that_waits_is_its_partys() {
        var ref = world.assigned("XAA");
        var outsiders = List.of("", "observer", "focal.xab", "organiser", "reviewer1", "curator");
        var before = seen(outsiders, ref, "none");
        assertThat(web.as("focal.xaa").post("/commitments/" + ref + "/position", LifeOverHttpTest.ACCEPTED).status()).isEqualTo(202);
        assertThat(seen(outsiders, ref, "none")).isEqualTo(before);
        assertThat(web.as("clearing.xaa").post("/commitments/" + ref + "/position/clear",
                "{\"decision\": \"return\", \"reason\": \"Add a date\"}").status()).isEqualTo(200);
        assertThat(seen(outsiders, ref, "none")).isEqualTo(before);
    }

    @Test
    void a_draft_its_contributions_and_its_return_are_its_partys() {
        var ref = world.acceptedBy("XAB");
        var cycle = world.openCycle("hidden-1");
        var outsiders = List.of("", "observer", "focal.xaa", "organiser", "reviewer1");
        var path = "/commitments/" + ref + "/reports/" + cycle;
        var before = seen(outsiders, ref, cycle);
        web.as("focal.xab").put(path, "{\"selfReport\": \"under-way\", \"text\": \"A secret draft\", \"noEvidence\": \"Not printed yet.\"}");
        web.as("ministry.xab").post(path + "/contributions", "{\"institution\": \"Finance\", \"text\": \"Costs\"}");
        web.as("ministry.xab").post("/commitments/" + ref + "/evidence", """
                {"url": "https://a.example/x", "kind": "law", "title": "Draft law", "date": "2025-01-31", "visibility": "public"}""");
        assertThat(seen(outsiders, ref, cycle)).isEqualTo(before);
        assertThat(web.as("focal.xab").post(path + "/submit", "").status()).isEqualTo(202);
        var submitted = seen(outsiders, ref, cycle);
        web.as("clearing.xab").post(path + "/clear", "{\"decision\": \"return\", \"reason\": \"Shorter\"}");
        assertThat(seen(outsiders, ref, cycle)).as("a return is not shown").isEqualTo(submitted);
    }

    @Test
    void ratings_and_seats_given_back_are_the_panels() {
        var ref = world.acceptedBy("XAC");
        var cycle = world.openCycle("hidden-2");
        world.reported(ref, cycle, SelfReport.DONE);
        var outsiders = List.of("", "observer", "focal.xac", "clearing.xac", "organiser");
        var panel = world.panel(ref, cycle);
        var before = seen(outsiders, ref, cycle);
        web.as(panel.get(0)).post("/commitments/" + ref + "/evidence", """
                {"url": "https://a.example/x", "kind": "press", "title": "Report", "date": "2025-01-31", "visibility": "public"}""");
        world.rated(panel.get(0), ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.WEAK);
        assertThat(seen(outsiders, ref, cycle)).isEqualTo(before);
        var others = seen(List.of(panel.get(1)), ref, cycle);
        world.rated(panel.get(2), ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.WEAK);
        assertThat(seen(List.of(panel.get(1)), ref, cycle)).as("one's own rating only").isEqualTo(others);
    }

    @Test
    void a_draft_of_a_rating_is_its_writers_alone_kept_by_the_form_or_over_the_api() {
        var ref = world.acceptedBy("XAB");
        var cycle = world.openCycle("hidden-drafts");
        world.reported(ref, cycle, SelfReport.DONE);
        var panel = world.panel(ref, cycle);
        panel.forEach(member -> reviews.declare(world.who(member), ref, cycle));
        var everybodyElse = List.of("", "observer", "focal.xab", "clearing.xab", "organiser", "admin", "curator", panel.get(1), world.chair(ref, cycle));
        var before = seen(everybodyElse, ref, cycle);
        drafts.keep(world.who(panel.getFirst()), new DraftPlace(DraftForm.RATING, ref, cycle), "{\"comment\":\"A secret draft\"}", KeptDraft.NONE);
        assertThat(seen(everybodyElse, ref, cycle)).as("kept by the form").isEqualTo(before);
        assertThat(web.as(panel.getFirst()).put("/commitments/" + ref + "/reviews/" + cycle, "{\"level\": \"limited\", \"evidenceGrade\": \"weak\", "
                + "\"comment\": \"A secret draft\", \"conflictOfInterest\": false}").status()).isEqualTo(200);
        assertThat(seen(everybodyElse, ref, cycle)).as("kept over the API").isEqualTo(before);
    }

    @Test
    void the_ratings_of_governments_and_peers_are_their_own_too() {
        var ref = world.acceptedBy("ORG-15");
        var cycle = world.openCycle("hidden-3");
        world.reported(ref, cycle, SelfReport.DONE);
        var panel = world.panel(ref, cycle);
        var outsiders = List.of("", "observer", "focal.org-15", "clearing.org-15", "focal.xaa", "focal.xab", "focal.xac", "organiser");
        var before = seen(outsiders, ref, cycle);
        var others = seen(List.of(panel.get(1)), ref, cycle);
        web.as(panel.getFirst()).post("/commitments/" + ref + "/evidence", """
                {"url": "https://a.example/y", "kind": "press", "title": "Report", "date": "2025-01-31", "visibility": "public"}""");
        world.rated(panel.getFirst(), ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.WEAK);
        assertThat(seen(outsiders, ref, cycle)).isEqualTo(before);
        assertThat(seen(List.of(panel.get(1)), ref, cycle).entrySet()).as("one's own rating only; evidence is the panel's")
                .filteredOn(answer -> !answer.getKey().endsWith("/evidence"))
                .containsExactlyElementsOf(others.entrySet().stream().filter(answer -> !answer.getKey().endsWith("/evidence")).toList());
        var conflicted = panel.get(2);
        web.as(conflicted).put("/commitments/" + ref + "/reviews/" + cycle, "{\"conflictOfInterest\": true}");
        assertThat(world.panel(ref, cycle)).hasSize(3).doesNotContain(conflicted);
        assertThat(seen(outsiders, ref, cycle)).as("a seat given back").isEqualTo(before);
    }

    private String split(String cycle) {
        var ref = world.acceptedBy("XAA");
        world.reported(ref, world.openCycle(cycle), SelfReport.DONE);
        var panel = world.panel(ref, cycle);
        panel.subList(0, 4).forEach(member -> world.rated(member, ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.STRONG));
        world.rated(panel.get(4), ref, cycle, AssessmentLevel.COMPLETE, EvidenceGrade.STRONG);
        return ref;
    }

    private String publicState(String ref) {
        return web.nobody().get("/commitments/" + ref).at("/state");
    }

    @Test
    void a_consensus_round_that_the_chair_opens_moves_no_date_and_leaves_no_trace() {
        var cycle = "hidden-round";
        var ref = split(cycle);
        var outsiders = List.of("", "observer", "focal.xaa", "clearing.xaa", "organiser", "focal.xab");
        var before = seen(outsiders, ref, cycle);
        var calendar = feeds.ofEdition(World.EDITION, Locale.ENGLISH);
        assertThat(web.as(world.chair(ref, cycle)).post("/commitments/" + ref + "/reviews/" + cycle + "/seal", "{}").status()).isEqualTo(200);
        assertThat(publicState(ref)).as("a round, not a seal").isEqualTo("in-review");
        assertThat(seen(outsiders, ref, cycle)).isEqualTo(before);
        assertThat(feeds.ofEdition(World.EDITION, Locale.ENGLISH)).isEqualTo(calendar);
        walk.to(Instant.parse(web.nobody().get("/commitments/" + ref).at("/dueAt")).plusSeconds(60));
        assertThat(publicState(ref)).as("no later than any other").isEqualTo("right-of-reply");
    }

    @Test
    void a_consensus_round_that_the_engine_opens_leaves_no_trace_either() {
        var cycle = "hidden-engine";
        var ref = split(cycle);
        var opens = jdbc.sql("select d.due_at from deadline d join commitment c on c.id = d.commitment where c.ref = :ref and d.kind = 'consensus-opens'")
                .param("ref", ref).query(OffsetDateTime.class).single().toInstant();
        walk.to(opens.minusSeconds(1));
        var outsiders = List.of("", "observer", "focal.xaa", "clearing.xaa", "organiser", "focal.xab");
        var before = seen(outsiders, ref, cycle);
        walk.to(opens.plusSeconds(1));
        assertThat(jdbc.sql("select count(*) from panel p join commitment c on c.id = p.commitment where c.ref = :ref and p.consensus_opened_at is not null")
                .param("ref", ref).query(Integer.class).single()).as("the round is open").isOne();
        assertThat(seen(outsiders, ref, cycle)).isEqualTo(before);
        assertThat(publicState(ref)).isEqualTo("in-review");
    }

    @Test
    void what_was_opened_once_is_not_said_again_to_a_repeated_request_nor_kept_for_it() {
        var ref = world.acceptedBy("XAB");
        var cycle = world.openCycle("hidden-repeat");
        world.reported(ref, cycle, SelfReport.DONE);
        var chair = world.chair(ref, cycle);
        sealing.declare(world.who(chair), ref, cycle);
        var code = confidential.handIn(Actor.PUBLIC, ref, "A testimony to be forgotten", null);
        var path = "/confidential-submissions/" + web.as(chair).get("/commitments/" + ref + "/confidential-submissions").at("/items/0/id") + "/open";
        var keyed = web.as(chair).with("Idempotency-Key", "open-once");
        assertThat(keyed.post(path, "").at("/text")).isEqualTo("A testimony to be forgotten");
        assertThat(jdbc.sql("select count(*) from answered_request where convert_from(body, 'UTF8') like '%to be forgotten%'").query(Integer.class).single()).isZero();
        confidential.withdraw(Actor.PUBLIC, code.text());
        var again = keyed.post(path, "");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).doesNotContain("forgotten");
        assertThat(web.as(chair).post(path, "").status()).isEqualTo(409);
    }

    @Test
    void what_is_handed_in_confidentially_is_the_panels_and_organisers_learn_no_more_than_the_day_after_that_something_came() {
        var ref = world.acceptedBy("XAB");
        var cycle = world.openCycle("hidden-confidential");
        world.reported(ref, cycle, SelfReport.DONE);
        var chair = world.chair(ref, cycle);
        var panel = world.panel(ref, cycle);
        sealing.declare(world.who(chair), ref, cycle);
        reviews.declare(world.who(panel.getFirst()), ref, cycle);
        var outsiders = List.of("", "observer", "focal.xab", "clearing.xab", "ministry.xab", "focal.xaa", "admin", "curator", panel.get(1));
        var before = seen(outsiders, ref, cycle);
        var organiser = seen(List.of("organiser"), ref, cycle);
        var code = confidential.handIn(Actor.PUBLIC, ref, "A secret testimony", null);
        var id = web.as(chair).get("/commitments/" + ref + "/confidential-submissions").at("/items/0/id");
        assertThat(web.as(panel.getFirst()).post("/confidential-submissions/" + id + "/open", "").at("/text")).isEqualTo("A secret testimony");
        assertThat(seen(outsiders, ref, cycle)).isEqualTo(before);
        assertThat(seen(List.of("organiser"), ref, cycle)).isEqualTo(organiser);
        for (var outsider : outsiders.subList(1, outsiders.size())) {
            assertThat(web.as(outsider).get("/commitments/" + ref + "/confidential-submissions").status()).as(outsider).isEqualTo(403);
            assertThat(web.as(outsider).post("/confidential-submissions/" + id + "/open", "").status()).as(outsider).isEqualTo(404);
            assertThat(web.as(outsider).get("/confidential-submissions/" + id + "/file").status()).as(outsider).isEqualTo(404);
        }
        assertThat(web.nobody().get("/commitments/" + ref + "/confidential-submissions").status()).isEqualTo(401);
        assertThat(web.as(panel.getFirst()).post("/confidential-submissions/" + id + "/redacted-copy", "{}").status()).isEqualTo(403);
        assertThat(web.as(chair).post("/confidential-submissions/" + id + "/redacted-copy", "{}").status()).isEqualTo(422);
        var copy = web.as(chair).post("/confidential-submissions/" + id + "/redacted-copy", "{\"title\": \"An account\", \"text\": \"In short.\"}");
        assertThat(copy.status()).as(copy.text()).isEqualTo(201);
        assertThat(web.nobody().get("/commitments/" + ref + "/evidence").at("/items/0/side")).isEqualTo("redacted");
        assertThat(String.join("", seen(outsiders, ref, cycle).values())).doesNotContain("secret testimony").doesNotContain(code.text());
        assertThat(web.as(chair).post("/confidential-submissions/" + id + "/redacted-copy", "{\"title\": \"An account\", \"text\": \"In short.\"}").status())
                .isEqualTo(409);
        var out = "/confidential-submissions/" + id + "/redacted-copy/withdraw";
        assertThat(web.as(panel.getFirst()).post(out, "").status()).isEqualTo(403);
        assertThat(web.as("organiser").post(out, "").status()).isEqualTo(404);
        assertThat(web.as(chair).post(out, "").at("/state")).isEqualTo("read");
        assertThat(web.nobody().get("/evidence/" + copy.at("/id")).status()).isEqualTo(404);
        assertThat(web.as(chair).post(out, "").status()).isEqualTo(409);
        walk.to(clock.now().plusSeconds(24 * 3600));
        assertThat(web.as("organiser").get("/audit?subject=" + ref).text()).contains("confidential-received").doesNotContain("secret");
    }
}
