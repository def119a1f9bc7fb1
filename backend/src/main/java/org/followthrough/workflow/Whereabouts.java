package org.followthrough.workflow;

import java.time.Instant;
import java.util.Optional;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionStatement;
import org.followthrough.identity.Role;
import org.followthrough.processes.AssignmentProcess;
import org.followthrough.processes.CivilSocietyReviewProcess;
import org.followthrough.processes.CommitmentProcess;
import org.followthrough.processes.ProcessTask;
import org.followthrough.processes.ProgressReportingProcess;

/**
 * The step at which a commitment stands, by its state; a test holds it against the engine's token.
 *
 * @param holder the role that has it now; never a person
 */
public record Whereabouts(String process, String element, String holder, Instant since) {

    /** For the public: position drafts, returns and ratings are not visible in it. Empty when closed. */
    public static Optional<Whereabouts> of(Commitment commitment) {
        return of(commitment, Optional.empty());
    }

    /** With the position that waits for clearance, for those who may know of it. */
    static Optional<Whereabouts> of(Commitment commitment, Optional<PositionStatement> waiting) {
        return waiting.filter(statement -> commitment.awaitsResponse()).filter(statement -> !commitment.isHandedBack()).map(statement -> inClearance(commitment, statement))
                .or(() -> byState(commitment)).map(where -> where.lyingWith(commitment));
    }

    /** While the clock stands still, the side on which it waits has the step, since it stopped. */
    private Whereabouts lyingWith(Commitment commitment) {
        return commitment.clockIsStopped() ? new Whereabouts(process, element, commitment.liesWith().orElseThrow().role().code(),
                commitment.clockStoppedAt().orElseThrow()) : this;
    }

    /** A first response waits in the assignment until silence is recorded, and after that beside the wait for a cycle. */
    private static Whereabouts inClearance(Commitment commitment, PositionStatement waiting) {
        return commitment.position() == Position.NO_RESPONSE
                ? at(CommitmentProcess.KEY, CommitmentProcess.Task.CLEAR_CHANGED_POSITION, Role.CLEARING_OFFICER, waiting.submittedAt())
                : at(AssignmentProcess.KEY, AssignmentProcess.Task.CLEAR_POSITION, Role.CLEARING_OFFICER, waiting.submittedAt());
    }

    private static Optional<Whereabouts> byState(Commitment c) {
        return Optional.ofNullable(switch (c.state()) {
            case CLARIFICATION -> c.awaitsResponse()
                    ? at(AssignmentProcess.KEY, AssignmentProcess.Task.RESPOND, Role.FOCAL_POINT, c.assignedAt())
                    : at(ProgressReportingProcess.KEY, c.stoppedUnderClearance() ? ProgressReportingProcess.Task.CLEAR_REPORT
                    : ProgressReportingProcess.Task.SUBMIT_PROGRESS_REPORT, Role.FOCAL_POINT, c.stateSince());
            case ASSIGNED, AWAITING_RESPONSE -> c.isHandedBack()
                    ? at(AssignmentProcess.KEY, AssignmentProcess.Task.REASSIGN, Role.ORGANISER, c.stateSince())
                    : c.position() == Position.NO_RESPONSE ? awaitingNext(c)
                    : at(AssignmentProcess.KEY, AssignmentProcess.Task.RESPOND, Role.FOCAL_POINT, c.assignedAt());
            case IN_IMPLEMENTATION, REPORTED, ASSESSED, REOPENED -> awaitingNext(c);
            case REPORT_DUE -> at(ProgressReportingProcess.KEY, ProgressReportingProcess.Task.SUBMIT_PROGRESS_REPORT, Role.FOCAL_POINT,
                    c.stateSince());
            case UNDER_CLEARANCE -> at(ProgressReportingProcess.KEY, ProgressReportingProcess.Task.CLEAR_REPORT, Role.CLEARING_OFFICER,
                    c.stateSince());
            case IN_REVIEW -> at(CivilSocietyReviewProcess.KEY, CivilSocietyReviewProcess.Task.RATE_AND_SEAL, Role.PANEL_CHAIR, c.stateSince());
            case RIGHT_OF_REPLY -> at(CivilSocietyReviewProcess.KEY, CivilSocietyReviewProcess.Task.REPLY, Role.FOCAL_POINT, c.stateSince());
            case CLOSED_IMPLEMENTED, CLOSED_NOT_IMPLEMENTED, CLOSED_SUPERSEDED, CLOSED_WITHDRAWN, LAPSED -> null;
        });
    }

    /** Waiting for the next cycle; after silence the addressee may still respond, so it holds the step. */
    private static Whereabouts awaitingNext(Commitment c) {
        var silent = c.state() == CommitmentState.ASSIGNED || c.state() == CommitmentState.AWAITING_RESPONSE;
        return new Whereabouts(CommitmentProcess.KEY, CommitmentProcess.Step.AWAIT_NEXT.id(),
                silent ? Role.FOCAL_POINT.code() : Role.ORGANISER.code(), silent ? c.noResponseAt() : c.stateSince());
    }

    private static Whereabouts at(String process, ProcessTask task, Role holder, Instant since) {
        return new Whereabouts(process, task.id(), holder.code(), since);
    }
}
