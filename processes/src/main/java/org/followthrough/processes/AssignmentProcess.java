package org.followthrough.processes;

/** The addressee is asked for a position and gives it, or is silent (method, section 2 B). Business key: the commitment's id. */
public final class AssignmentProcess {

    public static final String KEY = "assignment";

    /** Whether the clearing officer cleared the position (true) or returned it for changes (false). */
    public static final String POSITION_CLEARED = "positionCleared";

    /** Whether what is submitted is public at once because the edition clears nothing; to be set with the submission. */
    public static final String CLEARED_BY_SENDING = "clearedBySending";

    private AssignmentProcess() {
    }

    /** What persons do. */
    public enum Task implements ProcessTask {
        RESPOND("Task_Respond"),
        CLEAR_POSITION("Task_ClearPosition"),
        REASSIGN("Task_Reassign");

        private final String id;

        Task(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** Where an answer is under way, is decided, and has become public. */
    public enum Step implements ProcessStep {
        RESPONSE("SubProcess_Response"),
        CLEARANCE_ASKED("Gateway_PositionClearance"),
        POSITION_DECIDED("Gateway_PositionCleared"),
        RESPONDED("End_Responded");

        private final String id;

        Step(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** What ends the wait of those who are asked. */
    public enum Message implements ProcessMessage {
        /** A deadline: the days after the reminder are over and no position is cleared. */
        NO_RESPONSE_PASSED("Message_NoResponsePassed"),
        /** The addressee objects: the ask lies with the organiser. */
        HANDED_BACK("Message_HandedBack");

        private final String id;

        Message(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }
}
