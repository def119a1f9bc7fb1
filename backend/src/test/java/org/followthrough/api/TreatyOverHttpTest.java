package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.followthrough.World;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Treaty asks and their ladder over the API. */
@ApiTest
class TreatyOverHttpTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void the_mark_is_set_by_those_who_code_and_read_by_everybody() {
        var path = "/recommendations/" + world.recommendation();
        assertThat(web.nobody().get(path).at("/treatyAsk")).isEqualTo("false");
        assertThat(web.nobody().put(path + "/treaty-ask", "{\"treatyAsk\": true}").status()).isEqualTo(401);
        assertThat(web.as("focal.xaa").put(path + "/treaty-ask", "{\"treatyAsk\": true}").status()).isEqualTo(403);
        assertThat(web.as("curator").put("/recommendations/CSD-1999-X-1/treaty-ask", "{\"treatyAsk\": true}").status()).isEqualTo(404);
        assertThat(web.as("curator").put(path + "/treaty-ask", "{\"ladder\": true}").status()).isEqualTo(400);
        assertThat(web.as("curator").put(path + "/treaty-ask", "{}").status()).isEqualTo(422);
        var marked = web.as("curator").put(path + "/treaty-ask", "{\"treatyAsk\": true}");
        assertThat(marked.status()).as(marked.text()).isEqualTo(200);
        assertThat(marked.at("/proposed")).isEqualTo("false");
        assertThat(web.nobody().get(path).at("/treatyAsk")).isEqualTo("true");
        assertThat(web.as("organiser").get(path + "/treaty-ask").at("/treatyAsk")).isEqualTo("true");
        assertThat(web.as("organiser").put(path + "/treaty-ask", "{\"treatyAsk\": false}").status()).isEqualTo(200);
        assertThat(web.nobody().get(path).at("/treatyAsk")).isEqualTo("false");
    }

    @Test
    void a_rating_names_its_rung_and_the_published_assessment_the_median_one_in_words() {
        var ref = world.acceptedBy("XAC");
        web.as("curator").put("/recommendations/" + ref.substring(0, ref.indexOf('~')) + "/treaty-ask", "{\"treatyAsk\": true}");
        var cycle = world.openCycle("ladder-http-" + ++number);
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        var path = "/commitments/" + ref + "/reviews/" + cycle;
        var first = world.panel(ref, cycle).getFirst();
        var refused = web.as(first).put(path, rating("complete", 6, "[5]"));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.at("/errors/0/field")).isEqualTo("verifiedRungs");
        world.panel(ref, cycle).forEach(seat -> {
            var kept = web.as(seat).put(path, rating("substantial", 5, "[5]"));
            assertThat(kept.status()).as(kept.text()).isEqualTo(200);
            assertThat(kept.at("/onLadder")).isEqualTo("true");
            assertThat(kept.at("/verifiedRungs/0")).isEqualTo("5");
            assertThat(web.as(seat).post(path + "/submit", "{}").status()).isEqualTo(200);
        });
        assertThat(web.as(world.chair(ref, cycle)).post(path + "/seal", "{}").status()).isEqualTo(200);
        assertThat(web.nobody().get("/commitments/" + ref).at("/assessment")).as("sealed, not published").isEqualTo("null");
        walk.to(clock.now().plus(Duration.ofDays(40)));
        var published = web.nobody().get("/commitments/" + ref);
        assertThat(published.at("/assessment/level")).isEqualTo("substantial");
        assertThat(published.at("/assessment/rung")).isEqualTo("5");
        assertThat(published.at("/assessment/rungText")).isEqualTo("Applied by authorities");
        assertThat(published.at("/assessment/verifiedRungs/0")).isEqualTo("5");
    }

    private static String rating(String level, int rung, String verified) {
        return "{\"conflictOfInterest\": false, \"level\": \"" + level + "\", \"evidenceGrade\": \"strong\", \"rung\": " + rung
                + ", \"verifiedRungs\": " + verified + ", \"comment\": \"No remedy yet.\"}";
    }
}
