package org.followthrough.processes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.followthrough.processes.ReportingCycleProcess.Message.OPEN_CYCLE;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class ReportingCycleProcessTest {

    private static final Instant PLANNED = Instant.parse("2026-01-12T09:00:00Z");
    private static final Instant OPENS = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant DUE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant VERY_LATE = Instant.parse("2026-06-29T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-07-27T00:00:00Z");
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    @RegisterExtension
    static final ProcessWalk cycle = new ProcessWalk(ReportingCycleProcess.KEY);

    @Mock
    CycleSteps cycleSteps;

    @BeforeEach
    void aCycleIsPlanned() {
        ClockUtil.setCurrentTime(Date.from(PLANNED));
        cycle.calls("cycleSteps", cycleSteps);
        cycle.starts(Map.of(
                ReportingCycleProcess.OPENS_AT, Date.from(OPENS),
                ReportingCycleProcess.DUE_AT, Date.from(DUE),
                ReportingCycleProcess.VERY_LATE_AT, Date.from(VERY_LATE),
                ReportingCycleProcess.CLOSES_AT, Date.from(CLOSES)));
    }

    @Test
    void aPlannedCycleAsksNobodyBeforeItOpens() {
        cycle.clockReaches(OPENS.minusSeconds(1));

        verifyNoInteractions(cycleSteps);
        cycle.waitsAt("Gateway_AwaitOpening");
    }

    @Test
    void aCycleOpensByItselfAtItsDate() {
        when(cycleSteps.askNextCommitments(cycle.businessKey())).thenReturn(true);
        cycle.clockReaches(OPENS);

        cycle.wentThrough("Event_OpensByDate", "Step_AskCommitments", "Flow_AllAsked");
        cycle.waitsAt("Event_DueDatePassed");
    }

    @Test
    void theOrganiserOpensACycleAtOnceAndItsDateThenDoesNothing() {
        when(cycleSteps.askNextCommitments(cycle.businessKey())).thenReturn(true);
        cycle.hears(OPEN_CYCLE);
        cycle.clockReaches(PLANNED);
        cycle.waitsAt("Event_DueDatePassed");

        cycle.clockReaches(OPENS);
        verify(cycleSteps, times(1)).askNextCommitments(cycle.businessKey());
        cycle.neverReached("Event_OpensByDate");
    }

    @Test
    void openingOnlyPutsTheAskingIntoTheQueue() {
        cycle.hears(OPEN_CYCLE);

        verifyNoInteractions(cycleSteps);
        cycle.wentThrough("Gateway_CycleOpen");
    }

    @Test
    void commitmentsAreAskedPartByPartUntilAllAreAsked() {
        when(cycleSteps.askNextCommitments(cycle.businessKey())).thenReturn(false, false, true);
        cycle.clockReaches(OPENS);

        verify(cycleSteps, times(3)).askNextCommitments(cycle.businessKey());
        cycle.wentThrough("Flow_MoreToAsk", "Flow_MoreToAsk", "Flow_AllAsked");
    }

    @Test
    void aPartThatFailsIsTakenUpAgainAloneAndLater() {
        when(cycleSteps.askNextCommitments(cycle.businessKey()))
                .thenReturn(false).thenThrow(new IllegalStateException("database gone")).thenReturn(true);
        assertThatThrownBy(() -> cycle.clockReaches(OPENS)).hasMessageContaining("database gone");

        cycle.clockReaches(OPENS.plus(FIRST_RETRY).minusSeconds(1));
        verify(cycleSteps, times(2)).askNextCommitments(cycle.businessKey());

        cycle.clockReaches(OPENS.plus(FIRST_RETRY));
        verify(cycleSteps, times(3)).askNextCommitments(cycle.businessKey());
        cycle.waitsAt("Event_DueDatePassed");
    }

    @Test
    void theDatesPassInTheirOrderAndTheCycleEnds() {
        when(cycleSteps.askNextCommitments(cycle.businessKey())).thenReturn(true);
        cycle.clockReaches(OPENS);
        cycle.clockReaches(DUE);
        cycle.waitsAt("Event_VeryLateDatePassed");
        cycle.clockReaches(VERY_LATE);
        cycle.waitsAt("Event_CycleCloses");
        verify(cycleSteps, never()).closeCycle(any());
        cycle.clockReaches(CLOSES);

        var inTheirOrder = inOrder(cycleSteps);
        inTheirOrder.verify(cycleSteps).dueDatePassed(cycle.businessKey());
        inTheirOrder.verify(cycleSteps).veryLateDatePassed(cycle.businessKey());
        inTheirOrder.verify(cycleSteps).closeCycle(cycle.businessKey());
        cycle.hasEndedAt("End_CycleClosed");
    }

    @Test
    void nothingIsLateOneSecondBeforeTheDueDate() {
        when(cycleSteps.askNextCommitments(cycle.businessKey())).thenReturn(true);
        cycle.clockReaches(DUE.minusSeconds(1));

        verify(cycleSteps, never()).dueDatePassed(any());
        cycle.waitsAt("Event_DueDatePassed");
    }

    @Test
    void aNodeThatSleptThroughAllDatesCatchesUpInOneGo() {
        when(cycleSteps.askNextCommitments(cycle.businessKey())).thenReturn(true);
        cycle.clockReaches(CLOSES.plus(Duration.ofDays(30)));

        cycle.hasEndedAt("End_CycleClosed");
        cycle.wentThrough("Step_AskCommitments", "Step_DueDatePassed", "Step_VeryLateDatePassed", "Step_CloseCycle");
    }
}
