package org.followthrough.processes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.followthrough.processes.CommitmentProcess.CLEARED_BY_SENDING;
import static org.followthrough.processes.AssignmentProcess.Message.NO_RESPONSE_PASSED;
import static org.followthrough.processes.AssignmentProcess.POSITION_CLEARED;
import static org.followthrough.processes.AssignmentProcess.Task.CLEAR_POSITION;
import static org.followthrough.processes.AssignmentProcess.Task.RESPOND;
import static org.followthrough.processes.CivilSocietyReviewProcess.Task.RATE_AND_SEAL;
import static org.followthrough.processes.CivilSocietyReviewProcess.Task.REPLY;
import static org.followthrough.processes.CommitmentProcess.Message.APPEAL_ACCEPTED;
import static org.followthrough.processes.CommitmentProcess.Message.CLOSED_BY_PANEL;
import static org.followthrough.processes.CommitmentProcess.Message.CLOSED_FROM_OUTSIDE;
import static org.followthrough.processes.CommitmentProcess.Message.CYCLE_OPENED;
import static org.followthrough.processes.CommitmentProcess.Message.POSITION_SUBMITTED;
import static org.followthrough.processes.CommitmentProcess.Message.REOPENED;
import static org.followthrough.processes.CommitmentProcess.Message.REPORT_VOLUNTEERED;
import static org.followthrough.processes.CommitmentProcess.Message.TRACKING_END_PASSED;
import static org.followthrough.processes.CommitmentProcess.Step.AWAIT_NEXT;
import static org.followthrough.processes.CommitmentProcess.Task.CLEAR_CHANGED_POSITION;
import static org.followthrough.processes.ProgressReportingProcess.Message.REPORT_CLOSES_PASSED;
import static org.followthrough.processes.ProgressReportingProcess.REPORT_CLEARED;
import static org.followthrough.processes.ProgressReportingProcess.REVIEW_NEEDED;
import static org.followthrough.processes.ProgressReportingProcess.Task.CLEAR_REPORT;
import static org.followthrough.processes.ProgressReportingProcess.Task.SUBMIT_PROGRESS_REPORT;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class CommitmentProcessTest {

    @RegisterExtension
    static final ProcessWalk commitment = new ProcessWalk(CommitmentProcess.KEY);

    @Mock
    ReviewSteps reviewSteps;

    @BeforeEach
    void theRecommendationIsAssigned() {
        commitment.calls("reviewSteps", reviewSteps);
        commitment.starts();
    }

    @Test
    void aCommitmentIsAnsweredReportedReviewedAndClosedByThePanel() {
        commitment.waitsAt(RESPOND);
        isAnswered();
        commitment.waitsAt(AWAIT_NEXT.id());

        commitment.hears(CYCLE_OPENED);
        commitment.waitsAt(SUBMIT_PROGRESS_REPORT);
        isReported(true);
        commitment.waitsAt(RATE_AND_SEAL);
        isReviewed();
        commitment.waitsAt(AWAIT_NEXT.id());

        commitment.hears(CLOSED_BY_PANEL);
        commitment.hasEndedAt("End_ClosedByPanel");
    }

    @Test
    void everyCycleAsksAgain() {
        isAnswered();
        for (int cycle = 0; cycle < 2; cycle++) {
            commitment.hears(CYCLE_OPENED);
            isReported(true);
            isReviewed();
        }

        commitment.waitsAt(AWAIT_NEXT.id());
        verify(reviewSteps, times(2)).publishAssessment(commitment.businessKey());
    }

    @Test
    void nobodyEverAnswersAndTheCommitmentStillGoesOnUntilTrackingEnds() {
        commitment.hears(NO_RESPONSE_PASSED);
        commitment.waitsAt(AWAIT_NEXT.id());

        commitment.hears(CYCLE_OPENED);
        commitment.hears(REPORT_CLOSES_PASSED, REVIEW_NEEDED, false);
        commitment.waitsAt(AWAIT_NEXT.id());

        commitment.hears(TRACKING_END_PASSED);
        commitment.hasEndedAt("End_TrackingEnded");
        verifyNoInteractions(reviewSteps);
    }

    @Test
    void aReportThatNeedsNoReviewLeadsStraightToTheNextCycle() {
        isAnswered();
        commitment.hears(CYCLE_OPENED);
        isReported(false);

        commitment.waitsAt(AWAIT_NEXT.id());
        commitment.neverReached("CallActivity_CivilSocietyReview");
    }

    @Test
    void aReportThatNobodyAskedForGoesTheWayOfEveryReport() {
        isAnswered();
        commitment.hears(REPORT_VOLUNTEERED);
        commitment.waitsAt(SUBMIT_PROGRESS_REPORT);
        isReported(true);
        isReviewed();
        commitment.waitsAt(AWAIT_NEXT.id());
    }

    @Test
    void aReportThatNobodyAskedForEndsWithItsCycle() {
        isAnswered();
        commitment.hears(REPORT_VOLUNTEERED);
        commitment.completes(SUBMIT_PROGRESS_REPORT, CLEARED_BY_SENDING, false);
        commitment.hears(REPORT_CLOSES_PASSED, REVIEW_NEEDED, false);
        commitment.waitsAt(AWAIT_NEXT.id());
        commitment.neverReached("CallActivity_CivilSocietyReview");
    }

    @Test
    void nothingReportedAfterAReviewedCycleBringsNoReview() {
        isAnswered();
        commitment.hears(CYCLE_OPENED);
        isReported(true);
        isReviewed();

        commitment.hears(CYCLE_OPENED);
        commitment.hears(REPORT_CLOSES_PASSED, REVIEW_NEEDED, false);
        commitment.waitsAt(AWAIT_NEXT.id());
        verify(reviewSteps, times(1)).drawPanel(commitment.businessKey());
    }

    @Test
    void aReportMustSayWhetherItIsReviewed() {
        isAnswered();
        commitment.hears(CYCLE_OPENED);
        commitment.completes(SUBMIT_PROGRESS_REPORT, CLEARED_BY_SENDING, false);

        assertThatThrownBy(() -> commitment.completes(CLEAR_REPORT, REPORT_CLEARED, true))
                .hasMessageContaining("condition expression returns null");
        commitment.waitsAt(CLEAR_REPORT);
    }

    @Test
    void aCycleDoesNotReachACommitmentThatIsStillAnswering() {
        assertThatThrownBy(() -> commitment.hears(CYCLE_OPENED)).isInstanceOf(MismatchingMessageCorrelationException.class);
        commitment.waitsAt(RESPOND);
    }

    @Test
    void closingFromOutsideEndsTheAssignment() {
        commitment.waitsAt(RESPOND);
        commitment.hears(CLOSED_FROM_OUTSIDE);
        commitment.hasEndedAt("End_ClosedFromOutside");
    }

    @Test
    void closingFromOutsideEndsTheReporting() {
        isAnswered();
        commitment.hears(CYCLE_OPENED);
        commitment.completes(SUBMIT_PROGRESS_REPORT, CLEARED_BY_SENDING, false);
        commitment.waitsAt(CLEAR_REPORT);

        commitment.hears(CLOSED_FROM_OUTSIDE);
        commitment.hasEndedAt("End_ClosedFromOutside");
    }

    @Test
    void closingFromOutsideEndsTheReviewAndNothingIsPublished() {
        isAnswered();
        commitment.hears(CYCLE_OPENED);
        isReported(true);
        commitment.waitsAt(RATE_AND_SEAL);

        commitment.hears(CLOSED_FROM_OUTSIDE);
        commitment.hasEndedAt("End_ClosedFromOutside");
        verify(reviewSteps, times(0)).publishAssessment(commitment.businessKey());
    }

    @Test
    void closingFromOutsideEndsTheWaitBetweenCycles() {
        isAnswered();
        commitment.hears(CLOSED_FROM_OUTSIDE);
        commitment.hasEndedAt("End_ClosedFromOutside");
    }

    @Test
    void theEndOfTrackingEndsWhateverIsUnderWay() {
        isAnswered();
        commitment.hears(CYCLE_OPENED);
        commitment.hears(POSITION_SUBMITTED, CLEARED_BY_SENDING, false);
        commitment.waitsAt(SUBMIT_PROGRESS_REPORT.id(), CLEAR_CHANGED_POSITION.id());

        commitment.hears(TRACKING_END_PASSED);
        commitment.hasEndedAt("End_TrackingEnded");
    }

    @Test
    void aLateResponseIsClearedBesideTheWaitForTheNextCycle() {
        commitment.hears(NO_RESPONSE_PASSED);
        commitment.hears(POSITION_SUBMITTED, CLEARED_BY_SENDING, false);
        commitment.waitsAt(AWAIT_NEXT.id(), CLEAR_CHANGED_POSITION.id());

        commitment.completes(CLEAR_CHANGED_POSITION);
        commitment.waitsAt(AWAIT_NEXT.id());
        commitment.wentThrough("Event_PositionSubmitted", "End_ChangedPositionDecided");
    }

    @Test
    void aPositionCanChangeAgainAndAgainWhileReportingGoesOn() {
        isAnswered();
        commitment.hears(CYCLE_OPENED);
        for (int change = 0; change < 2; change++) {
            commitment.hears(POSITION_SUBMITTED, CLEARED_BY_SENDING, false);
            commitment.waitsAt(SUBMIT_PROGRESS_REPORT.id(), CLEAR_CHANGED_POSITION.id());
            commitment.completes(CLEAR_CHANGED_POSITION);
        }
        commitment.waitsAt(SUBMIT_PROGRESS_REPORT);
    }

    @Test
    void whereNobodyClearsAChangeOfPositionIsPublicWithItsSubmission() {
        isAnswered();
        commitment.hears(POSITION_SUBMITTED, CLEARED_BY_SENDING, true);

        commitment.waitsAt(AWAIT_NEXT.id());
        commitment.wentThrough("Event_PositionSubmitted", "End_ChangedPositionDecided");
        commitment.neverReached("Task_ClearChangedPosition");
    }

    @Test
    void closingByThePanelEndsAClearanceThatStillWaits() {
        isAnswered();
        commitment.hears(POSITION_SUBMITTED, CLEARED_BY_SENDING, false);
        commitment.hears(CLOSED_BY_PANEL);

        commitment.hasEndedAt("End_ClosedByPanel");
        commitment.neverReached("End_ChangedPositionDecided");
    }

    @Test
    void anAcceptedAppealLeadsFromTheWaitIntoASecondReviewAndBack() {
        isAnswered();
        commitment.hears(CYCLE_OPENED);
        isReported(true);
        isReviewed();

        commitment.hears(APPEAL_ACCEPTED);
        commitment.waitsAt(RATE_AND_SEAL);
        isReviewed();
        commitment.waitsAt(AWAIT_NEXT.id());
        commitment.wentThrough("Event_AppealAccepted", "Flow_AppealAcceptedToCivilSocietyReview", "CallActivity_CivilSocietyReview");
        verify(reviewSteps, times(2)).drawPanel(commitment.businessKey());
    }

    @Test
    void closingFromOutsideEndsASecondReviewToo() {
        isAnswered();
        commitment.hears(APPEAL_ACCEPTED);
        commitment.waitsAt(RATE_AND_SEAL);

        commitment.hears(CLOSED_FROM_OUTSIDE);
        commitment.hasEndedAt("End_ClosedFromOutside");
    }

    @Test
    void anAppealIsNotHeardWhileAReportIsAskedFor() {
        isAnswered();
        commitment.hears(CYCLE_OPENED);
        assertThatThrownBy(() -> commitment.hears(APPEAL_ACCEPTED)).isInstanceOf(MismatchingMessageCorrelationException.class);
        commitment.waitsAt(SUBMIT_PROGRESS_REPORT);
    }

    @Test
    void aReopenedCommitmentBeginsAnewAtTheWaitUnderTheSameKey() {
        isAnswered();
        commitment.hears(CLOSED_BY_PANEL);
        commitment.startsBy(REOPENED);
        commitment.waitsAt(AWAIT_NEXT.id());
        commitment.wentThrough("Event_Reopened", "Flow_ReopenedToAwaitNext", "Gateway_AwaitNext");

        commitment.hears(CYCLE_OPENED);
        isReported(true);
        isReviewed();
        commitment.hears(CLOSED_BY_PANEL);
        commitment.hasEndedAt("End_ClosedByPanel");
    }

    @Test
    void aReopenedCommitmentHearsAnAppealAndTheEndOfTracking() {
        commitment.hears(CLOSED_FROM_OUTSIDE);
        commitment.startsBy(REOPENED);
        commitment.hears(APPEAL_ACCEPTED);
        isReviewed();
        commitment.hears(TRACKING_END_PASSED);
        commitment.hasEndedAt("End_TrackingEnded");
    }

    @Test
    void aCommitmentThatNeedsNoPositionStartsAtTheWaitAndHearsEverythingThere() {
        commitment.hears(CLOSED_FROM_OUTSIDE);
        commitment.startsAt(AWAIT_NEXT.id());
        commitment.hears(POSITION_SUBMITTED, CLEARED_BY_SENDING, false);
        commitment.waitsAt(AWAIT_NEXT.id(), CLEAR_CHANGED_POSITION.id());

        commitment.hears(CYCLE_OPENED);
        isReported(true);
        commitment.waitsAt(RATE_AND_SEAL.id(), CLEAR_CHANGED_POSITION.id());
        commitment.hears(TRACKING_END_PASSED);
        commitment.hasEndedAt("End_TrackingEnded");
    }

    private void isAnswered() {
        commitment.completes(RESPOND, CLEARED_BY_SENDING, false);
        commitment.completes(CLEAR_POSITION, POSITION_CLEARED, true);
    }

    private void isReported(boolean reviewNeeded) {
        commitment.completes(SUBMIT_PROGRESS_REPORT, CLEARED_BY_SENDING, false);
        commitment.completes(CLEAR_REPORT, Map.of(REPORT_CLEARED, true, REVIEW_NEEDED, reviewNeeded));
    }

    private void isReviewed() {
        commitment.completes(RATE_AND_SEAL);
        commitment.completes(REPLY);
    }
}
