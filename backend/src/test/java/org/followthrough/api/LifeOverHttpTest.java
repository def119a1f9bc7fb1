package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.followthrough.World;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Profile;
import org.followthrough.shared.MethodClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One commitment from assignment to published assessment and closing, over the API alone. */
@ApiTest
class LifeOverHttpTest {

    static final String ACCEPTED = """
            {"position": "accepted", "leadInstitution": "Ministry of Labour", "targetDate": "2096-12-31", "baseline": "no law",
             "expectedChange": "a law in force", "milestones": [{"title": "Bill tabled", "due": "2026-01-31", "core": true},
             {"title": "Law in force", "due": "2026-06-30", "weight": 2}]}""";

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private MethodClock clock;
    @Autowired
    private Editions editions;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private String assigned(String state) {
        var given = web.as("organiser").post("/recommendations/" + world.recommendation() + "/commitments",
                "{\"addressees\": [\"" + state + "\"]}");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(given.header("Location")).isEqualTo("/api/v1/commitments/" + given.at("/items/0/ref"));
        return given.at("/items/0/ref");
    }

    @Test
    void a_commitment_goes_from_assignment_to_a_published_assessment() {
        var ref = assigned("XAA");
        var path = "/commitments/" + ref;
        assertThat(web.nobody().get(path).at("/headline/code")).isEqualTo("awaiting-response");

        var submitted = web.as("focal.xaa").post(path + "/position", ACCEPTED);
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(202);
        assertThat(submitted.at("/position")).isEqualTo("awaiting");
        assertThat(submitted.at("/currentStep/holder")).isEqualTo("clearing-officer");
        assertThat(web.nobody().get(path).at("/currentStep/holder")).as("a waiting position is its party's").isEqualTo("focal-point");

        var cleared = web.as("clearing.xaa").post(path + "/position/clear", "{\"decision\": \"clear\"}");
        assertThat(cleared.status()).as(cleared.text()).isEqualTo(200);
        assertThat(cleared.at("/position")).isEqualTo("accepted");
        assertThat(cleared.at("/milestones/1/weight")).isEqualTo("2");
        assertThat(cleared.at("/cooperation")).isEqualTo("A");

        var cycle = world.openCycle("http-life-1");
        var report = web.as("focal.xaa").put(path + "/reports/" + cycle, """
                {"selfReport": "under-way", "text": "The bill was tabled.", "noEvidence": "The gazette is not printed yet.", "milestones": [{"id": "%s", "status": "done"}],
                 "barriers": [{"kind": "funding", "text": "No budget yet"}]}""".formatted(cleared.at("/milestones/0/id")));
        assertThat(report.status()).as(report.text()).isEqualTo(200);
        assertThat(web.nobody().get(path + "/reports").json().at("/items")).isEmpty();
        assertThat(web.as("ministry.xaa").post(path + "/reports/" + cycle + "/contributions",
                "{\"institution\": \"Ministry of Finance\", \"text\": \"Costed.\"}").status()).isEqualTo(201);
        assertThat(web.as("focal.xaa").post(path + "/reports/" + cycle + "/submit", "{}").status()).isEqualTo(202);
        assertThat(web.as("clearing.xaa").post(path + "/reports/" + cycle + "/clear", "{\"decision\":\"clear\"}").status()).isEqualTo(200);
        var published = web.nobody().get(path + "/reports");
        assertThat(published.at("/items/0/selfReport")).isEqualTo("under-way");
        assertThat(published.at("/items/0/contributions")).as("for the party only").isEqualTo("null");

        for (var reviewer : world.panel(ref, cycle)) {
            rates(reviewer, path + "/reviews/" + cycle);
        }
        var sealed = web.as(world.chair(ref, cycle)).post(path + "/reviews/" + cycle + "/seal", "{\"finding\": \"A bill, no law yet.\"}");
        assertThat(sealed.status()).as(sealed.text()).isEqualTo(200);
        assertThat(web.nobody().get(path).at("/assessment")).as("the seal is not public").isEqualTo("null");

        var replied = web.as("focal.xaa").post(path + "/reply/" + cycle, "{\"disputes\": false, \"text\": \"We agree.\"}");
        assertThat(replied.status()).as(replied.text()).isEqualTo(200);
        var record = web.nobody().get(path);
        assertThat(record.at("/assessment/level")).isEqualTo("limited");
        assertThat(record.at("/assessment/distribution/limited")).isEqualTo("5");
        assertThat(record.at("/headline/text")).isEqualTo("Assessed: limited");
        assertThat(web.nobody().get(path + "/timeline?limit=500").json().at("/items").size()).isEqualTo(9);
        assertThat(web.nobody().get(path + "/process").at("/diagrams/0/process")).isEqualTo("commitment");
    }

    private void rates(String reviewer, String path) {
        var rated = web.as(reviewer).put(path, """
                {"level": "limited", "evidenceGrade": "moderate", "comment": "As found in the gazette.", "conflictOfInterest": false}""");
        assertThat(rated.status()).as(rated.text()).isEqualTo(200);
        assertThat(web.as(reviewer).get(path).at("/level")).isEqualTo("limited");
        assertThat(web.as(reviewer).post(path + "/submit", "{}").status()).isEqualTo(200);
    }

    @Test
    void quality_is_confirmed_by_a_second_person_and_other_codes_are_a_new_proposal() {
        var path = "/recommendations/" + world.recommendation();
        var same = "{\"verifiability\": \"verifiable\", \"ambition\": \"improves\", \"consensus\": \"consensus\"}";
        assertThat(web.as("curator").post(path + "/quality", same).status()).isEqualTo(422);
        assertThat(web.as("curator2").post(path + "/quality", same.replace("improves", "continues")).status()).isEqualTo(202);
        var confirmed = web.as("organiser").post(path + "/quality", same.replace("improves", "continues"));
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.at("/quality/confirmed")).isEqualTo("true");
    }

    @Test
    void a_cycle_is_planned_seen_by_the_organiser_and_opened() {
        transaction.executeWithoutResult(status -> editions.add(new Edition("OTHER-2010", "GFMD", "Another", LocalDate.of(2010, 1, 1),
                LocalDate.of(2010, 1, 2), ZoneOffset.UTC, Profile.FORMAL, null)));
        var today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        var made = web.as("organiser").post("/cycles", """
                {"code": "http-cycle", "edition": "%s", "opens": "%s", "due": "%s", "veryLateAfterDays": 20, "reviewDays": 30,
                 "replyDays": 14}""".formatted("OTHER-2010", today.plusDays(30), today.plusDays(60)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/cycles/http-cycle");
        assertThat(web.nobody().get("/cycles/http-cycle").status()).isEqualTo(404);
        assertThat(web.as("focal.xaa").post("/cycles/http-cycle/open", "{}").status()).isEqualTo(404);
        assertThat(web.as("organiser").post("/cycles/http-cycle/open", "").status()).isEqualTo(200);
        assertThat(web.as("organiser").post("/cycles/http-cycle/open", "").status()).isEqualTo(409);
        assertThat(web.as("focal.xaa").post("/cycles/http-cycle/open", "").status()).isEqualTo(403);
        assertThat(web.nobody().get("/cycles/http-cycle").at("/state")).isEqualTo("open");
    }

    @Test
    void work_is_in_the_inbox_of_those_it_is_for_and_can_be_claimed() {
        var ref = assigned("XAB");
        var tasks = web.as("focal.xab").get("/tasks?limit=500").json().at("/items");
        var respond = tasks.values().stream().filter(task -> task.at("/commitment").asString("").equals(ref)).findFirst().orElseThrow();
        assertThat(respond.at("/kind").asString()).isEqualTo("respond");
        var claimed = web.as("focal.xab").post("/tasks/" + respond.at("/id").asString() + "/claim", "{}");
        assertThat(claimed.at("/claimedBy")).isEqualTo("me");
        assertThat(web.as("focal.xac").post("/tasks/" + respond.at("/id").asString() + "/claim", "{}").status()).isEqualTo(404);
        assertThat(web.nobody().get("/tasks").status()).isEqualTo(401);
    }

    @Test
    void figures_count_what_is_assigned_and_name_the_list_behind_them() {
        assigned("XAC");
        var figures = web.nobody().get("/accountability?edition=" + World.EDITION + "&groupBy=party");
        assertThat(figures.status()).as(figures.text()).isEqualTo(200);
        var list = figures.at("/groups/0/list");
        assertThat(web.nobody().get(list + "&limit=500").json().at("/items").size()).isEqualTo(Integer.parseInt(figures.at("/groups/0/assigned")));
    }

    @Test
    void governments_and_organisations_are_assigned_at_once_all_or_none_and_listed_by_kind() {
        var path = "/recommendations/" + world.recommendation() + "/commitments";
        var unknown = web.as("organiser").post(path, "{\"addressees\": [\"ORG-15\", \"XAB\", \"ORG-NOBODY\"]}");
        assertThat(unknown.status()).as(unknown.text()).isEqualTo(422);
        assertThat(unknown.at("/errors/0/field")).isEqualTo("addressees");
        var given = web.as("organiser").post(path, "{\"addressees\": [\"ORG-15\", \"XAB\"]}");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(List.of(given.at("/items/0/addressee/kind"), given.at("/items/1/addressee/kind"))).containsExactly("organisation", "state");
        assertThat(web.as("organiser").post(path, "{\"addressees\": [\"XAC\", \"ORG-15\"]}").status()).isEqualTo(409);

        var organisations = web.nobody().get("/commitments?kind=organisation&limit=500");
        assertThat(organisations.json().at("/items").valueStream().map(item -> item.at("/addressee/kind").asString())).isNotEmpty()
                .containsOnly("organisation");
        var whole = web.nobody().get("/commitments.csv?kind=organisation").text().lines().toList();
        assertThat(whole.getFirst()).contains("addresseeName,addresseeKind");
        assertThat(whole.subList(1, whole.size())).isNotEmpty().allMatch(line -> line.contains(",organisation,"));
        assertThat(web.nobody().get("/commitments?kind=planet").status()).isEqualTo(400);
        assertThat(web.nobody().get("/recommendations?kind=organisation&limit=500").text()).contains(given.at("/items/0/recommendation"));
    }

    @Test
    void both_sides_are_a_grouping_whose_lists_hold_as_many() {
        assigned("ORG-4");
        assigned("XAA");
        var figures = web.nobody().get("/accountability?groupBy=kind");
        assertThat(figures.status()).as(figures.text()).isEqualTo(200);
        for (var group : figures.json().at("/groups")) {
            var list = group.at("/list").asString();
            assertThat(list).isEqualTo("/api/v1/commitments?kind=" + group.at("/key").asString());
            assertThat(web.nobody().get(list + "&limit=500").json().at("/items").size()).isEqualTo(group.at("/assigned").asInt());
        }
        assertThat(figures.json().at("/groups").valueStream().map(group -> group.at("/name").asString())).containsExactly("Organisations", "Governments");
    }
}
