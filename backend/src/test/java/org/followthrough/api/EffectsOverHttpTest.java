package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.followthrough.World;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Effects on people over the API: from a commitment's second cycle on (method, section 2 E). */
@ApiTest
class EffectsOverHttpTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;

    private String ref = "";

    @BeforeEach
    void begin() {
        ref = world.begin().acceptedBy("XAB");
    }

    private String reported() {
        var cycle = world.openCycle("effects-http-" + ++number);
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        return cycle;
    }

    private static String rating(String more) {
        return "{\"conflictOfInterest\": false, \"level\": \"limited\", \"evidenceGrade\": \"moderate\", \"comment\": \"As found.\"" + more + "}";
    }

    @Test
    void the_first_cycle_refuses_an_effect_and_names_the_field() {
        var cycle = reported();
        var seat = web.as(world.panel(ref, cycle).getFirst());
        var path = "/commitments/" + ref + "/reviews/" + cycle;
        var refused = seat.put(path, rating(", \"effect\": \"some-change\""));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.at("/errors/0/field")).isEqualTo("effect");
        assertThat(seat.put(path, rating(", \"forWhom\": \"women\"")).at("/errors/0/field")).isEqualTo("forWhom");
        var early = seat.put(path, rating(", \"effect\": \"too-early\""));
        assertThat(early.status()).as(early.text()).isEqualTo(200);
        assertThat(early.at("/asksEffect")).isEqualTo("false");
    }

    @Test
    void from_the_second_cycle_on_effect_group_and_indicator_are_published_and_nobody_is_named() {
        var first = reported();
        world.allRate(ref, first, AssessmentLevel.LIMITED, EvidenceGrade.WEAK);
        web.as(world.chair(ref, first)).post("/commitments/" + ref + "/reviews/" + first + "/seal", "{}");
        walk.to(clock.now().plus(Duration.ofDays(60)));
        assertThat(web.nobody().get("/commitments/" + ref).at("/assessment/effect")).isEqualTo("null");

        var second = reported();
        var path = "/commitments/" + ref + "/reviews/" + second;
        world.panel(ref, second).forEach(seat -> {
            var kept = web.as(seat).put(path, rating(", \"effect\": \"some-change\", \"forWhom\": \"Domestic workers\","
                    + " \"effectIndicator\": \"Complaints heard\""));
            assertThat(kept.status()).as(kept.text()).isEqualTo(200);
            assertThat(kept.at("/effectIndicator")).isEqualTo("Complaints heard");
            assertThat(kept.at("/asksEffect")).isEqualTo("true");
            assertThat(web.as(seat).post(path + "/submit", "{}").status()).isEqualTo(200);
        });
        web.as(world.chair(ref, second)).post(path + "/seal", "{}");
        walk.to(clock.now().plus(Duration.ofDays(40)));
        var published = web.nobody().get("/commitments/" + ref);
        assertThat(published.at("/assessment/cycle")).isEqualTo(second);
        assertThat(published.at("/assessment/effect")).as("data for one group only").isEqualTo("no-data");
        assertThat(published.at("/assessment/effectGroups/0/forWhom")).isEqualTo("Domestic workers");
        assertThat(published.at("/assessment/effectGroups/0/effect")).isEqualTo("some-change");
        assertThat(published.at("/assessment/effectIndicators/0")).isEqualTo("Complaints heard");
    }
}
