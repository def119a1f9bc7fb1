package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.followthrough.World;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roster, a reviewer's own terms and seats, and the mails of one's own account, over HTTP (contract, section 4). */
@ApiTest
class RosterOverHttpTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void tidy() {
        for (var table : List.of("reviewer_terms", "reviewer_absence", "declared_conflict")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void an_organiser_reads_the_roster_and_nothing_in_it_changes_with_a_draw() {
        var path = "/editions/" + World.EDITION + "/roster";
        var before = web.as("organiser").get(path);
        assertThat(before.status()).as(before.text()).isEqualTo(200);
        assertThat(before.text()).contains("\"there\"", "ORG-1").doesNotContain("reviewer1");
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("roster-http-" + ++number);
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        assertThat(web.as("organiser").get(path).json().at("/items")).as("who was drawn is not to be told by it").isEqualTo(before.json().at("/items"));
        assertThat(web.nobody().get(path).status()).isEqualTo(401);
        for (var other : List.of("focal.xaa", "reviewer1", "chair1", "observer", "admin")) {
            assertThat(web.as(other).get(path).status()).as(other).isEqualTo(403);
        }
        assertThat(web.as("organiser").get("/editions/NONE/roster").status()).isEqualTo(404);
    }

    @Test
    void a_reviewer_keeps_their_own_terms_and_nobody_else_does() {
        var me = web.as("reviewer2");
        assertThat(me.put("/me/terms", "{\"atOnce\": 2}").at("/atOnce")).isEqualTo("2");
        assertThat(me.put("/me/terms", "{\"atOnce\": 100}").status()).isEqualTo(422);
        assertThat(me.put("/me/terms", "{\"atonce\": 1}").status()).isEqualTo(400);
        assertThat(me.put("/me/terms", "{}").at("/atOnce")).as("as many as come").isEqualTo("null");
        var away = me.post("/me/absences", "{\"from\": \"2095-01-01\", \"until\": \"2095-01-09\"}");
        assertThat(away.at("/absences/0/until")).as(away.text()).isEqualTo("2095-01-09");
        assertThat(me.post("/me/absences", "{\"from\": \"2095-01-09\", \"until\": \"2095-01-01\"}").status()).isEqualTo(422);
        assertThat(web.as("reviewer3").post("/me/absences/" + away.at("/absences/0/id") + "/end", "{}").status()).as("not theirs").isEqualTo(404);
        assertThat(me.post("/me/absences/" + away.at("/absences/0/id") + "/end", "{}").json().at("/absences")).isEmpty();
        var conflict = me.post("/me/conflicts", "{\"party\": \"XAB\", \"reason\": \"A cousin leads the ministry.\"}");
        assertThat(conflict.at("/conflicts/0/party")).isEqualTo("XAB");
        assertThat(me.post("/me/conflicts", "{\"party\": \"NONE\", \"reason\": \"x\"}").status()).isEqualTo(422);
        assertThat(web.as("reviewer3").get("/me/terms").text()).doesNotContain("cousin");
        assertThat(me.post("/me/conflicts/" + conflict.at("/conflicts/0/id") + "/end", "{}").json().at("/conflicts")).isEmpty();
        for (var other : List.of("organiser", "focal.xaa", "observer", "admin")) {
            assertThat(web.as(other).get("/me/terms").status()).as(other).isEqualTo(403);
            assertThat(web.as(other).get("/me/seats").status()).as(other).isEqualTo(403);
        }
        assertThat(web.nobody().get("/me/terms").status()).isEqualTo(401);
    }

    @Test
    void one_s_own_seats_are_seen_by_oneself_alone() {
        var ref = world.acceptedBy("XAC");
        var cycle = world.openCycle("roster-http-" + ++number);
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        var panel = world.panel(ref, cycle);
        assertThat(seats(panel.getFirst(), ref)).containsExactly("reviewer rating false");
        assertThat(seats(world.chair(ref, cycle), ref)).containsExactly("panel-chair rating false");
        world.rated(panel.getFirst(), ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        assertThat(seats(panel.getFirst(), ref)).containsExactly("reviewer rating true");
        for (var i = 1; i <= 12; i++) {
            if (!panel.contains("reviewer" + i)) {
                assertThat(seats("reviewer" + i, ref)).isEmpty();
            }
        }
        var own = web.as(panel.getFirst()).get("/me/seats").text().replaceAll("\"commitment\":\"[^\"]*\"", "");
        assertThat(own).as("nobody else of the panel").doesNotContain(panel.get(1)).doesNotContain("ORG-");
    }

    private List<String> seats(String who, String ref) {
        return web.as(who).get("/me/seats").json().at("/items").valueStream().filter(seat -> seat.at("/commitment").asString().equals(ref))
                .map(seat -> seat.at("/role").asString() + " " + seat.at("/state").asString() + " " + seat.at("/rated").asBoolean()).toList();
    }

    @Test
    void mails_are_chosen_for_one_s_own_account() {
        var me = web.as("observer");
        assertThat(me.put("/me/mails", "{\"frequency\": \"weekly\", \"news\": false}").at("/news")).isEqualTo("false");
        assertThat(me.get("/me/mails").at("/frequency")).isEqualTo("weekly");
        assertThat(me.put("/me/mails", "{\"news\": true}").at("/frequency")).as("what is not named stays").isEqualTo("weekly");
        assertThat(me.put("/me/mails", "{\"frequency\": \"hourly\"}").status()).isEqualTo(422);
        assertThat(me.put("/me/mails", "{\"often\": true}").status()).isEqualTo(400);
        assertThat(me.put("/me/mails", "{\"frequency\": \"at-once\"}").at("/news")).isEqualTo("true");
        assertThat(web.nobody().get("/me/mails").status()).isEqualTo(401);
    }
}
