package org.followthrough.accountability;

import java.util.Optional;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.identity.Role;
import org.followthrough.processes.AssignmentProcess;
import org.followthrough.processes.CivilSocietyReviewProcess;
import org.followthrough.processes.CommitmentProcess;
import org.followthrough.processes.ProgressReportingProcess;

/**
 * The step at which the public sees a commitment, by its state. Position drafts, returns and ratings are not visible in it.
 *
 * @param element id in the model
 * @param holder the role that has it now; never a person
 */
public record PublicStep(String element, String holder) {

    private static final String ORGANISER = Role.ORGANISER.code();

    /** The step of a state; none when closed. */
    public static Optional<PublicStep> of(CommitmentState state) {
        return Optional.ofNullable(switch (state) {
            case ASSIGNED, AWAITING_RESPONSE, CLARIFICATION -> new PublicStep(AssignmentProcess.Task.RESPOND.id(), Role.FOCAL_POINT.code());
            case IN_IMPLEMENTATION, REPORTED, ASSESSED, REOPENED -> new PublicStep(CommitmentProcess.AWAIT_NEXT, ORGANISER);
            case REPORT_DUE -> new PublicStep(ProgressReportingProcess.Task.SUBMIT_PROGRESS_REPORT.id(), Role.FOCAL_POINT.code());
            case UNDER_CLEARANCE -> new PublicStep(ProgressReportingProcess.Task.CLEAR_REPORT.id(), Role.CLEARING_OFFICER.code());
            case IN_REVIEW -> new PublicStep(CivilSocietyReviewProcess.Task.RATE_AND_SEAL.id(), Role.PANEL_CHAIR.code());
            case RIGHT_OF_REPLY -> new PublicStep(CivilSocietyReviewProcess.Task.REPLY.id(), Role.FOCAL_POINT.code());
            case CLOSED_IMPLEMENTED, CLOSED_NOT_IMPLEMENTED, CLOSED_SUPERSEDED, CLOSED_WITHDRAWN, LAPSED -> null;
        });
    }
}
