package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.reporting.SelfReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An assessment says whether its panel had a baseline (features, row F6). */
@IntegrationTest
@Import({World.class, Panels.class})
class BaselinesTest {

    @Autowired World world;
    @Autowired Panels panels;
    @Autowired CommitmentReader reader;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private boolean assessedWithout(String baseline) {
        var ref = world.assigned(world.stateOfItsOwn());
        world.respond(ref, new PositionDraft(Position.ACCEPTED, new PositionTerms(null, null, "Ministry", LocalDate.of(2095, 1, 31), baseline, null),
                List.of()));
        var cycle = world.openCycle("B" + UUID.randomUUID().toString().substring(0, 8));
        panels.assessed(ref, cycle, SelfReport.PLANNED, AssessmentLevel.NOT_STARTED, EvidenceGrade.MODERATE);
        return reader.read(ref).verdict().orElseThrow().withoutBaseline();
    }

    @Test
    void an_assessment_without_a_baseline_says_so() {
        assertThat(assessedWithout(null)).isTrue();
    }

    @Test
    void an_assessment_with_one_says_nothing() {
        assertThat(assessedWithout("no law")).isFalse();
    }
}
