package org.followthrough.processes;

import static org.followthrough.processes.AssignmentProcess.CLEARED_BY_SENDING;
import static org.followthrough.processes.AssignmentProcess.Message.HANDED_BACK;
import static org.followthrough.processes.AssignmentProcess.Message.NO_RESPONSE_PASSED;
import static org.followthrough.processes.AssignmentProcess.POSITION_CLEARED;
import static org.followthrough.processes.AssignmentProcess.Task.CLEAR_POSITION;
import static org.followthrough.processes.AssignmentProcess.Task.REASSIGN;
import static org.followthrough.processes.AssignmentProcess.Task.RESPOND;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AssignmentProcessTest {

    @RegisterExtension
    static final ProcessWalk assignment = new ProcessWalk(AssignmentProcess.KEY);

    @BeforeEach
    void theAddresseeIsAsked() {
        assignment.starts();
    }

    @Test
    void aPositionThatIsClearedEndsTheAssignment() {
        assignment.waitsAt(RESPOND);
        assignment.completes(RESPOND, CLEARED_BY_SENDING, false);

        assignment.waitsAt(CLEAR_POSITION);
        assignment.completes(CLEAR_POSITION, POSITION_CLEARED, true);

        assignment.hasEndedAt("End_Responded");
        assignment.neverReached("End_NoResponse");
    }

    @Test
    void aReturnedPositionGoesBackToTheFocalPointAsOftenAsNeeded() {
        assignment.completes(RESPOND, CLEARED_BY_SENDING, false);
        assignment.completes(CLEAR_POSITION, POSITION_CLEARED, false);
        assignment.waitsAt(RESPOND);

        assignment.completes(RESPOND, CLEARED_BY_SENDING, false);
        assignment.completes(CLEAR_POSITION, POSITION_CLEARED, false);
        assignment.waitsAt(RESPOND);

        assignment.completes(RESPOND, CLEARED_BY_SENDING, false);
        assignment.completes(CLEAR_POSITION, POSITION_CLEARED, true);
        assignment.hasEndedAt("End_Responded");
        assignment.wentThrough("Task_ClearPosition", "Flow_PositionReturned", "Task_Respond", "Flow_PositionCleared");
    }

    @Test
    void whereNobodyClearsSubmittingEndsTheAssignment() {
        assignment.completes(RESPOND, CLEARED_BY_SENDING, true);

        assignment.hasEndedAt("End_Responded");
        assignment.neverReached("Task_ClearPosition");
    }

    @Test
    void silenceEndsTheAssignmentWithNoResponse() {
        assignment.hears(NO_RESPONSE_PASSED);

        assignment.hasEndedAt("End_NoResponse");
        assignment.neverReached("Task_ClearPosition");
    }

    @Test
    void aPositionThatNobodyClearsInTimeIsNoResponseToo() {
        assignment.completes(RESPOND, CLEARED_BY_SENDING, false);
        assignment.hears(NO_RESPONSE_PASSED);

        assignment.hasEndedAt("End_NoResponse");
        assignment.neverReached("End_Responded");
    }

    @Test
    void anAskThatIsHandedBackLiesWithTheOrganiserUntilItIsGivenBack() {
        assignment.hears(HANDED_BACK);
        assignment.waitsAt(REASSIGN);

        assignment.completes(REASSIGN);
        assignment.waitsAt(RESPOND);
        assignment.wentThrough("Event_HandedBack", "Flow_HandedBackToReassign", "Task_Reassign", "Flow_ReassignToResponse", "Task_Respond");

        assignment.completes(RESPOND, CLEARED_BY_SENDING, false);
        assignment.completes(CLEAR_POSITION, POSITION_CLEARED, true);
        assignment.hasEndedAt("End_Responded");
    }

    @Test
    void silenceAfterItWasGivenBackIsNoResponseToo() {
        assignment.hears(HANDED_BACK);
        assignment.completes(REASSIGN);
        assignment.hears(NO_RESPONSE_PASSED);

        assignment.hasEndedAt("End_NoResponse");
    }
}
