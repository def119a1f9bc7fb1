package org.followthrough.processes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.followthrough.processes.CivilSocietyReviewProcess.Message.REPLY_WINDOW_PASSED;
import static org.followthrough.processes.CivilSocietyReviewProcess.Message.REVIEW_PERIOD_PASSED;
import static org.followthrough.processes.CivilSocietyReviewProcess.Task.RATE_AND_SEAL;
import static org.followthrough.processes.CivilSocietyReviewProcess.Task.REPLY;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class CivilSocietyReviewProcessTest {

    @RegisterExtension
    static final ProcessWalk review = new ProcessWalk(CivilSocietyReviewProcess.KEY);

    @Mock
    ReviewSteps reviewSteps;

    @BeforeEach
    void theStepsAreThere() {
        review.calls("reviewSteps", reviewSteps);
    }

    @Test
    void thePanelIsDrawnBeforeAnybodyRates() {
        review.starts();

        verify(reviewSteps).drawPanel(review.businessKey());
        verifyNoMoreInteractions(reviewSteps);
        review.waitsAt(RATE_AND_SEAL);
    }

    @Test
    void theChairSealsTheAddresseeRepliesAndTheAssessmentIsPublished() {
        review.starts();
        review.completes(RATE_AND_SEAL);

        review.waitsAt(REPLY);
        verify(reviewSteps, never()).publishAssessment(any());
        review.completes(REPLY);

        verify(reviewSteps).publishAssessment(review.businessKey());
        review.hasEndedAt("End_AssessmentPublished");
    }

    @Test
    void aPanelThatDoesNotSealIsSealedWhenItsPeriodPassesAndTheReplyStillFollows() {
        review.starts();
        review.hears(REVIEW_PERIOD_PASSED);

        review.waitsAt(REPLY);
        review.completes(REPLY);
        verify(reviewSteps).publishAssessment(review.businessKey());
        review.hasEndedAt("End_AssessmentPublished");
    }

    @Test
    void nobodyAnswersAndTheAssessmentIsPublishedAllTheSame() {
        review.starts();
        review.hears(REVIEW_PERIOD_PASSED);
        review.hears(REPLY_WINDOW_PASSED);

        verify(reviewSteps).publishAssessment(review.businessKey());
        review.hasEndedAt("End_AssessmentPublished");
        review.wentThrough("Event_ReviewPeriodPassed", "Task_Reply", "Event_ReplyWindowPassed", "Step_PublishAssessment");
    }

    @Test
    void aDomainThatRefusesToPublishLeavesTheReplyOpen() {
        review.starts();
        review.completes(RATE_AND_SEAL);
        doThrow(new IllegalStateException("not sealed")).when(reviewSteps).publishAssessment(any());

        assertThatThrownBy(() -> review.completes(REPLY)).hasStackTraceContaining("not sealed");
        review.waitsAt(REPLY);
    }
}
