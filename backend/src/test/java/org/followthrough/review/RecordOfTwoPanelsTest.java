package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.audit.AuditRecords;
import org.followthrough.reporting.SelfReport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the chair of a second panel reads of the first one's work: as everybody does, by the day (contract, section 4). */
@IntegrationTest
@Import({World.class, Panels.class})
class RecordOfTwoPanelsTest {

    @Autowired
    private World world;
    @Autowired
    private Panels panels;
    @Autowired
    private AppealService appeals;
    @Autowired
    private ReviewService reviews;
    @Autowired
    private AuditRecords records;

    @Test
    void the_second_panels_chair_reads_the_firsts_ratings_by_the_day_and_their_own_panels_to_the_second() {
        world.begin();
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("two-panels-1");
        panels.assessed(ref, cycle, SelfReport.UNDER_WAY, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        appeals.lodge(world.who("focal.xaa"), ref, "The decree was not looked at.");
        appeals.decide(world.who("organiser"), ref, ReopeningDecision.CONFIRM, "It was not.");
        reviews.declare(world.who(panels.seats(ref, cycle).getFirst()), ref, cycle);

        var ratings = read(panels.chair(ref, cycle), ref, "rating-submitted");
        assertThat(ratings).hasSize(5).allSatisfy(entry -> {
            assertThat(entry.at()).isEqualTo(entry.at().truncatedTo(ChronoUnit.DAYS));
            assertThat(entry.hash()).isNull();
        });
        assertThat(read(panels.chair(ref, cycle), ref, "seat-taken")).filteredOn(entry -> entry.hash() != null).hasSize(1);
    }

    private List<AuditRecords.Entry> read(String chair, String ref, String action) {
        return records.of(world.who(chair), ref, null, null, 200).stream().filter(entry -> entry.action().equals(action)).toList();
    }
}
