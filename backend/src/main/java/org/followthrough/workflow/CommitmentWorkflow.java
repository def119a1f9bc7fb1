package org.followthrough.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.followthrough.commitment.CommitmentAssigned;
import org.followthrough.commitment.CommitmentClosed;
import org.followthrough.commitment.CommitmentStarted;
import org.followthrough.commitment.NoResponseRecorded;
import org.followthrough.commitment.PositionCleared;
import org.followthrough.commitment.PositionReturned;
import org.followthrough.commitment.PositionSubmitted;
import org.followthrough.commitment.sideways.SideWayEvent;
import org.followthrough.processes.AssignmentProcess;
import org.followthrough.processes.CivilSocietyReviewProcess;
import org.followthrough.processes.CommitmentProcess;
import org.followthrough.processes.ProcessMessage;
import org.followthrough.processes.ProcessTask;
import org.followthrough.processes.ProgressReportingProcess;
import org.followthrough.reporting.ReportEvent;
import org.followthrough.review.ReopeningEvent;
import org.followthrough.review.ReviewEvent;
import org.followthrough.shared.Batch;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Moves a commitment's token when something has happened to it. The domain decides, the process waits: where the token is
 * not where the event belongs, this fails and takes the whole command back.
 */
@Component
class CommitmentWorkflow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Tokens tokens;
    private final SecondPanel secondPanel;
    private final OlderModel older;

    CommitmentWorkflow(RuntimeService runtime, TaskService tasks, Tokens tokens, SecondPanel secondPanel, OlderModel older) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.tokens = tokens;
        this.secondPanel = secondPanel;
        this.older = older;
    }

    @EventListener
    @Order(Listening.PROCESS)
    void on(CommitmentAssigned event) {
        runtime.startProcessInstanceByKey(CommitmentProcess.KEY, event.commitment().toString());
    }

    /** Nobody is asked for a position: the life begins where it waits for the first cycle. */
    @EventListener
    @Order(Listening.PROCESS)
    void on(CommitmentStarted event) {
        runtime.createProcessInstanceByKey(CommitmentProcess.KEY).businessKey(event.commitment().toString())
                .startBeforeActivity(CommitmentProcess.Step.AWAIT_NEXT.id()).execute();
    }

    /** Where submitting is clearing, the token moves with the clearance. */
    @EventListener
    @Order(Listening.PROCESS)
    void on(PositionSubmitted event) {
        if (event.waits()) {
            submitted(event.commitment(), event.inAssignment(), false);
        }
    }

    private void submitted(UUID commitment, boolean inAssignment, boolean bySending) {
        if (inAssignment) {
            complete(commitment, AssignmentProcess.Task.RESPOND, Map.of(AssignmentProcess.CLEARED_BY_SENDING, bySending));
        } else {
            tell(commitment, CommitmentProcess.Message.POSITION_SUBMITTED, Map.of(CommitmentProcess.CLEARED_BY_SENDING, bySending));
        }
    }

    /** An instance of a model older than the way without clearance waits for it nevertheless. */
    @EventListener
    @Order(Listening.PROCESS)
    void on(PositionCleared event) {
        if (event.bySending()) {
            submitted(event.commitment(), event.inAssignment(), true);
        }
        if (!event.bySending() || waitsAt(event.commitment(), clearing(event.inAssignment()))) {
            positionDecided(event.commitment(), event.inAssignment(), true);
        }
    }

    @EventListener
    @Order(Listening.PROCESS)
    void on(PositionReturned event) {
        positionDecided(event.commitment(), event.inAssignment(), false);
    }

    private static ProcessTask clearing(boolean inAssignment) {
        return inAssignment ? AssignmentProcess.Task.CLEAR_POSITION : CommitmentProcess.Task.CLEAR_CHANGED_POSITION;
    }

    private void positionDecided(UUID commitment, boolean inAssignment, boolean cleared) {
        complete(commitment, clearing(inAssignment), inAssignment ? Map.of(AssignmentProcess.POSITION_CLEARED, cleared) : Map.of());
    }

    /** What waits for clearance when silence is recorded is a late response: the waiting commitment takes it up. */
    @EventListener
    @Order(Listening.PROCESS)
    void on(NoResponseRecorded event) {
        tell(event.commitment(), AssignmentProcess.Message.NO_RESPONSE_PASSED, Map.of());
        if (event.waitsForClearance()) {
            submitted(event.commitment(), false, false);
        }
    }

    @EventListener
    @Order(Listening.PROCESS)
    void on(SideWayEvent.HandedBack event) {
        tell(event.commitment(), AssignmentProcess.Message.HANDED_BACK, Map.of());
    }

    @EventListener
    @Order(Listening.PROCESS)
    void on(SideWayEvent.GivenBack event) {
        complete(event.commitment(), AssignmentProcess.Task.REASSIGN, Map.of());
    }

    @EventListener
    @Order(Listening.PROCESS)
    void on(ReportEvent.ReportAsked event) {
        Batch.write(this, event, this::askedForReports);
    }

    private void askedForReports(List<ReportEvent.ReportAsked> events) {
        tokens.move(events.stream().map(ReportEvent.ReportAsked::commitment).toList(), CommitmentProcess.KEY,
                CommitmentProcess.Step.AWAIT_NEXT, CommitmentProcess.Message.CYCLE_OPENED);
    }

    /** What nobody asked for leads out of the wait first. Where submitting is clearing, the token moves on with the clearance. */
    @EventListener
    @Order(Listening.PROCESS)
    void on(ReportEvent.ReportSubmitted event) {
        if (event.unasked()) {
            tell(event.commitment(), CommitmentProcess.Message.REPORT_VOLUNTEERED, Map.of());
        }
        if (event.waits()) {
            complete(event.commitment(), ProgressReportingProcess.Task.SUBMIT_PROGRESS_REPORT,
                    Map.of(ProgressReportingProcess.CLEARED_BY_SENDING, false));
        }
    }

    @EventListener
    @Order(Listening.PROCESS)
    void on(ReportEvent.ReportReturned event) {
        complete(event.commitment(), ProgressReportingProcess.Task.CLEAR_REPORT,
                Map.of(ProgressReportingProcess.REPORT_CLEARED, false));
    }

    /** An instance of a model older than the way without clearance waits for it nevertheless. */
    @EventListener
    @Order(Listening.PROCESS)
    void on(ReportEvent.ReportCleared event) {
        var facts = Map.<String, Object>of(ProgressReportingProcess.CLEARED_BY_SENDING, event.bySending(), ProgressReportingProcess.REPORT_CLEARED, true,
                ProgressReportingProcess.REVIEW_NEEDED, event.reviewNeeded());
        if (event.bySending()) {
            complete(event.commitment(), ProgressReportingProcess.Task.SUBMIT_PROGRESS_REPORT, facts);
        }
        if (!event.bySending() || waitsAt(event.commitment(), ProgressReportingProcess.Task.CLEAR_REPORT)) {
            complete(event.commitment(), ProgressReportingProcess.Task.CLEAR_REPORT, facts);
        }
    }

    @EventListener
    @Order(Listening.PROCESS)
    void on(ReportEvent.NothingReported event) {
        tell(event.commitment(), ProgressReportingProcess.Message.REPORT_CLOSES_PASSED,
                Map.of(ProgressReportingProcess.REVIEW_NEEDED, false));
    }

    @EventListener
    @Order(Listening.PROCESS)
    void on(ReviewEvent.AssessmentSealed event) {
        if (event.byEngine()) {
            tell(event.commitment(), CivilSocietyReviewProcess.Message.REVIEW_PERIOD_PASSED, Map.of());
        } else {
            complete(event.commitment(), CivilSocietyReviewProcess.Task.RATE_AND_SEAL, Map.of());
        }
    }

    @EventListener
    @Order(Listening.PROCESS)
    void on(ReviewEvent.Replied event) {
        complete(event.commitment(), CivilSocietyReviewProcess.Task.REPLY, Map.of());
    }

    @EventListener
    @Order(Listening.PROCESS)
    void on(ReviewEvent.ReplyWindowPassed event) {
        tell(event.commitment(), CivilSocietyReviewProcess.Message.REPLY_WINDOW_PASSED, Map.of());
    }

    @EventListener
    @Order(Listening.PROCESS)
    void on(CommitmentClosed event) {
        tell(event.commitment(), switch (event.by()) {
            case PANEL -> CommitmentProcess.Message.CLOSED_BY_PANEL;
            case OUTSIDE -> CommitmentProcess.Message.CLOSED_FROM_OUTSIDE;
            case TRACKING_END -> CommitmentProcess.Message.TRACKING_END_PASSED;
        }, Map.of());
    }

    /** What was closed has no instance any more: a new one of the newest model waits for the next cycle. */
    @EventListener
    @Order(Listening.PROCESS)
    void on(ReopeningEvent.Reopened event) {
        if (event.fromClosed()) {
            beginAnew(event.commitment(), event.positionWaits());
        }
    }

    @EventListener
    @Order(Listening.PROCESS)
    void on(ReopeningEvent.SecondPanelCalled event) {
        if (event.fromClosed()) {
            secondPanel.beginsAnew(event.commitment());
            takesUp(event.commitment(), event.positionWaits());
        } else {
            secondPanel.begins(event.commitment());
        }
    }

    private void beginAnew(UUID commitment, boolean positionWaits) {
        runtime.startProcessInstanceByMessage(CommitmentProcess.Message.REOPENED.id(), commitment.toString());
        takesUp(commitment, positionWaits);
    }

    private void takesUp(UUID commitment, boolean positionWaits) {
        if (positionWaits) {
            submitted(commitment, false, false);
        }
    }

    private boolean waitsAt(UUID commitment, ProcessTask task) {
        return tasks.createTaskQuery().processInstanceBusinessKey(commitment.toString()).taskDefinitionKey(task.id()).count() > 0;
    }

    private void complete(UUID commitment, ProcessTask task, Map<String, Object> facts) {
        var waiting = tasks.createTaskQuery().processInstanceBusinessKey(commitment.toString()).taskDefinitionKey(task.id()).singleResult();
        if (waiting == null) {
            older.refuse(commitment, task.id());
            throw new IllegalStateException("the process of " + commitment + " does not wait at " + task.id());
        }
        tasks.complete(waiting.getId(), facts);
    }

    private void tell(UUID commitment, ProcessMessage message, Map<String, Object> facts) {
        try {
            runtime.createMessageCorrelation(message.id()).processInstanceBusinessKey(commitment.toString()).setVariables(facts).correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            older.refuse(commitment, message.id());
            throw nobodyWaits;
        }
    }
}
