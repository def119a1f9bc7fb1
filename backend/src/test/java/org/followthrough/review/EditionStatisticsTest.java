package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** What is said of all panels together, and when: on a real database and a real engine. */
@IntegrationTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@Import(World.class)
class EditionStatisticsTest {

    @Autowired
    private World world;
    @Autowired
    private EditionStatistics statistics;
    @Autowired
    private SealingService sealing;
    @Autowired
    private ReplyService replies;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;

    private PanelFigures figures() {
        return statistics.of(World.EDITION);
    }

    private void publish(String ref, String cycle, AssessmentLevel level) {
        world.allRate(ref, cycle, level, EvidenceGrade.STRONG);
        sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, null, null);
        replies.reply(world.who("focal." + World.stateOf(ref)), ref, cycle, false, "Noted.");
    }

    private List<String> reportedInOne(String cycle, int commitments) {
        var refs = new ArrayList<String>();
        for (var i = 0; i < commitments; i++) {
            refs.add(world.acceptedBy(List.of("XAA", "XAB", "XAC").get(i % 3)));
        }
        world.openCycle(cycle);
        refs.forEach(ref -> world.reported(ref, cycle, SelfReport.UNDER_WAY));
        return refs;
    }

    @Test
    void figures_grow_by_whole_lots_of_closed_cycles_and_never_by_a_single_panel() {
        world.begin();
        assertThat(figures()).isEqualTo(new PanelFigures(0, 0, null, null, null));

        var first = reportedInOne("tally-1", 6);
        first.subList(0, 4).forEach(ref -> publish(ref, "tally-1", AssessmentLevel.LIMITED));
        assertThat(figures().panels()).isEqualTo(4);
        assertThat(figures().alpha()).as("four panels are too few").isNull();
        publish(first.get(4), "tally-1", AssessmentLevel.SUBSTANTIAL);
        assertThat(figures().alpha()).as("within every panel all agree").isEqualByComparingTo("1");
        publish(first.get(5), "tally-1", AssessmentLevel.LIMITED);
        assertThat(figures().diaspora()).as("all is published, but the cycle is open").isNull();

        walk.to(clock.now().plus(Duration.ofDays(130)));
        var taken = figures();
        assertThat(taken.diaspora().ratings()).isEqualTo(6);
        assertThat(taken.diaspora().levels()).containsEntry("limited", 5).containsEntry("substantial", 1).containsEntry("complete", 0);
        assertThat(taken.timely()).isEqualTo(new PanelFigures.Timely(30, 30));

        var second = reportedInOne("tally-2", 2);
        second.forEach(ref -> publish(ref, "tally-2", AssessmentLevel.COMPLETE));
        walk.to(clock.now().plus(Duration.ofDays(130)));
        assertThat(figures().diaspora()).as("two more ratings would show by the difference what they were").isEqualTo(taken.diaspora());
        assertThat(figures().timely()).isEqualTo(taken.timely());

        var third = reportedInOne("tally-3", 4);
        third.subList(0, 3).forEach(ref -> publish(ref, "tally-3", AssessmentLevel.NOT_STARTED));
        walk.to(clock.now().plus(Duration.ofDays(20)));
        assertThat(figures().diaspora()).as("one panel of the cycle is not published").isEqualTo(taken.diaspora());
        walk.to(clock.now().plus(Duration.ofDays(200)));
        assertThat(figures().diaspora().ratings()).as("two of the second and three of the third, and none of the panel without a quorum")
                .isEqualTo(11);
        assertThat(figures().timely().asked()).isGreaterThan(30 + 5 * 5).as("silence counts as not in time");
        assertThat(figures().timely().inTime()).isEqualTo(30 + 5 * 5);
    }
}
