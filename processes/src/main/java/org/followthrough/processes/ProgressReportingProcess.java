package org.followthrough.processes;

/** The addressee reports for one reporting cycle, or is silent (method, section 2 C). Business key: the commitment's id. */
public final class ProgressReportingProcess {

    public static final String KEY = "progress-reporting";

    /** Whether the clearing officer cleared the report (true) or returned it for changes (false). */
    public static final String REPORT_CLEARED = "reportCleared";

    /** Whether a panel reviews the report; to be set with the clearance, and to false when the cycle closes without a report. */
    public static final String REVIEW_NEEDED = "reviewNeeded";

    /** Whether what is submitted is public at once because the edition clears nothing; to be set with the submission. */
    public static final String CLEARED_BY_SENDING = "clearedBySending";

    private ProgressReportingProcess() {
    }

    /** What persons do. */
    public enum Task implements ProcessTask {
        SUBMIT_PROGRESS_REPORT("Task_SubmitProgressReport"),
        CLEAR_REPORT("Task_ClearReport");

        private final String id;

        Task(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** Where a report is under way, is decided, and has become public. */
    public enum Step implements ProcessStep {
        REPORT("SubProcess_Report"),
        REPORT_DECIDED("Gateway_ReportCleared"),
        REPORT_CLEARED("Event_ReportCleared");

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
        /** A deadline: the cycle takes no more reports. */
        REPORT_CLOSES_PASSED("Message_ReportClosesPassed");

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
