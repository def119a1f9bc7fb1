package org.followthrough.processes;

/** The life of one commitment, from its assignment until it is closed (method, section 3). Business key: the commitment's id. */
public final class CommitmentProcess {

    public static final String KEY = "commitment";

    /** Whether the report just handed back goes to a panel; comes from {@link ProgressReportingProcess#REVIEW_NEEDED}. */
    public static final String REVIEW_NEEDED = ProgressReportingProcess.REVIEW_NEEDED;

    /** Whether what is submitted is public at once because the edition clears nothing; to be set with the submission. */
    public static final String CLEARED_BY_SENDING = "clearedBySending";

    private CommitmentProcess() {
    }

    /** What persons do in this process itself; everything else is done in the processes that it calls. */
    public enum Task implements ProcessTask {
        /** A late first response or a change of position waits for government clearance. */
        CLEAR_CHANGED_POSITION("Task_ClearChangedPosition");

        private final String id;

        Task(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** Where a commitment waits between two cycles, and where a position changes outside the assignment. */
    public enum Step implements ProcessStep {
        AWAIT_NEXT("Gateway_AwaitNext"),
        POSITION_CHANGED("SubProcess_PositionChanged"),
        POSITION_SUBMITTED("Event_PositionSubmitted"),
        CHANGED_POSITION_CLEARANCE("Gateway_ChangedPositionClearance"),
        CHANGED_POSITION_DECIDED("End_ChangedPositionDecided");

        private final String id;

        Step(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** What happens to a commitment without its being asked. */
    public enum Message implements ProcessMessage {
        CYCLE_OPENED("Message_CycleOpened"),
        /** An addressee that has not accepted, and so is not asked, submits a report nevertheless. */
        REPORT_VOLUNTEERED("Message_ReportVolunteered"),
        /** A closed commitment begins anew. */
        REOPENED("Message_Reopened"),
        /** An appeal goes to a second panel. */
        APPEAL_ACCEPTED("Message_AppealAccepted"),
        CLOSED_BY_PANEL("Message_ClosedByPanel"),
        /** Superseded, withdrawn or lapsed: ends whatever is under way. */
        CLOSED_FROM_OUTSIDE("Message_ClosedFromOutside"),
        /** A deadline: the tracking of the edition has ended, the commitment lapses. */
        TRACKING_END_PASSED("Message_TrackingEndPassed"),
        /** A late first response or a change of position was submitted outside the assignment. */
        POSITION_SUBMITTED("Message_PositionSubmitted");

        private final String id;

        Message(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** The processes of weeks or months that a commitment calls, each in its latest version. */
    public enum Call {
        ASSIGNMENT("CallActivity_Assignment"),
        PROGRESS_REPORTING("CallActivity_ProgressReporting"),
        CIVIL_SOCIETY_REVIEW("CallActivity_CivilSocietyReview");

        private final String id;

        Call(String id) {
            this.id = id;
        }

        /** The id of the call activity's element. */
        public String id() {
            return id;
        }
    }
}
