package org.followthrough.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.Decision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A report of nothing new loses nothing of what was written before (features, row F10). */
@IntegrationTest
@Import(World.class)
class NilBesideDraftTest {

    private static final ReportDraft WRITTEN = new ReportDraft(SelfReport.UNDER_WAY, "The decree was drafted.", Map.of(),
            List.of(), "The cabinet decides.", "Two unions", List.of(), "The gazette is not printed yet.");

    @Autowired
    private World world;
    @Autowired
    private ReportingService reporting;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private ProgressReport report(String ref, String cycle) {
        return reporting.read(world.who("focal.xaa"), ref, cycle).report();
    }

    private void nil(String ref, String cycle) {
        reporting.nil(world.who("focal.xaa"), ref, cycle, "Nothing new.");
    }

    private void decide(String ref, String cycle, Decision decision) {
        reporting.decide(world.who("clearing.xaa"), ref, cycle, decision, "There was the decree.");
    }

    @Test
    void what_was_written_comes_back_when_the_nil_report_is_returned() {
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("nil-1-" + ref.hashCode());
        reporting.save(world.who("focal.xaa"), ref, cycle, WRITTEN, null);
        nil(ref, cycle);
        assertThat(report(ref, cycle).draft().text()).as("what is sent says that nothing is new").isEmpty();
        decide(ref, cycle, Decision.RETURN);
        assertThat(report(ref, cycle).draft()).isEqualTo(WRITTEN);
        reporting.submit(world.who("focal.xaa"), ref, cycle);
        decide(ref, cycle, Decision.CLEAR);
        assertThat(report(ref, cycle).nilReason()).isEmpty();
        assertThat(report(ref, cycle).draft().text()).isEqualTo(WRITTEN.text());
    }

    @Test
    void it_comes_back_however_often_nothing_new_is_said() {
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("nil-2-" + ref.hashCode());
        reporting.save(world.who("focal.xaa"), ref, cycle, WRITTEN, null);
        for (var i = 0; i < 2; i++) {
            nil(ref, cycle);
            decide(ref, cycle, Decision.RETURN);
        }
        assertThat(report(ref, cycle).draft()).isEqualTo(WRITTEN);
        nil(ref, cycle);
        decide(ref, cycle, Decision.CLEAR);
        assertThat(report(ref, cycle).draft().selfReport()).isEqualTo(SelfReport.NIL);
        assertThat(report(ref, cycle).draft().text()).as("nothing of a draft is published").isEmpty();
    }

    @Test
    void where_nothing_was_written_a_returned_nil_report_stays_what_it_was() {
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("nil-3-" + ref.hashCode());
        assertThat(report(ref, cycle).draft().isWritten()).isFalse();
        nil(ref, cycle);
        decide(ref, cycle, Decision.RETURN);
        assertThat(report(ref, cycle).draft().selfReport()).isEqualTo(SelfReport.NIL);
        assertThat(report(ref, cycle).nilReason()).contains("Nothing new.");
    }
}
