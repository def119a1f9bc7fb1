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
    void in_the_first_cycle_an_effect_is_taken_not_asked_for_and_counts_for_nothing() {
        var cycle = reported();
        var path = "/commitments/" + ref + "/reviews/" + cycle;
        world.panel(ref, cycle).forEach(seat -> {
            var kept = web.as(seat).put(path, rating(", \"effect\": \"some-change\", \"forWhom\": \"women\""));
            assertThat(kept.status()).as(kept.text()).isEqualTo(200);
            assertThat(kept.at("/asksEffect")).isEqualTo("false");
            assertThat(web.as(seat).post(path + "/submit", "{}").status()).isEqualTo(200);
        });
        web.as(world.chair(ref, cycle)).post(path + "/seal", "{}");
        walk.to(clock.now().plus(Duration.ofDays(40)));
        var published = web.nobody().get("/commitments/" + ref);
        assertThat(published.at("/assessment/level")).isEqualTo("limited");
        assertThat(published.at("/assessment/effect")).isEqualTo("null");
        assertThat(published.json().at("/assessment/effectGroups")).isEmpty();
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
