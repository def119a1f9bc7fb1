package org.followthrough.processes;

import static org.followthrough.processes.ProgressReportingProcess.CLEARED_BY_SENDING;
import static org.followthrough.processes.ProgressReportingProcess.Message.REPORT_CLOSES_PASSED;
import static org.followthrough.processes.ProgressReportingProcess.REPORT_CLEARED;
import static org.followthrough.processes.ProgressReportingProcess.Task.CLEAR_REPORT;
import static org.followthrough.processes.ProgressReportingProcess.Task.SUBMIT_PROGRESS_REPORT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProgressReportingProcessTest {

    @RegisterExtension
    static final ProcessWalk reporting = new ProcessWalk(ProgressReportingProcess.KEY);

    @BeforeEach
    void aReportIsAskedFor() {
        reporting.starts();
    }

    @Test
    void aReportThatIsClearedEndsTheReporting() {
        reporting.waitsAt(SUBMIT_PROGRESS_REPORT);
        reporting.completes(SUBMIT_PROGRESS_REPORT, CLEARED_BY_SENDING, false);

        reporting.waitsAt(CLEAR_REPORT);
        reporting.completes(CLEAR_REPORT, REPORT_CLEARED, true);

        reporting.hasEndedAt("End_ReportCleared");
        reporting.neverReached("End_NothingReported");
    }

    @Test
    void aReturnedReportGoesBackToTheFocalPoint() {
        reporting.completes(SUBMIT_PROGRESS_REPORT, CLEARED_BY_SENDING, false);
        reporting.completes(CLEAR_REPORT, REPORT_CLEARED, false);
        reporting.waitsAt(SUBMIT_PROGRESS_REPORT);

        reporting.completes(SUBMIT_PROGRESS_REPORT, CLEARED_BY_SENDING, false);
        reporting.completes(CLEAR_REPORT, REPORT_CLEARED, true);
        reporting.hasEndedAt("End_ReportCleared");
        reporting.wentThrough("Task_ClearReport", "Flow_ReportReturned", "Task_SubmitProgressReport", "Flow_ReportCleared");
    }

    @Test
    void whereNobodyClearsSubmittingEndsTheReporting() {
        reporting.completes(SUBMIT_PROGRESS_REPORT, CLEARED_BY_SENDING, true);

        reporting.hasEndedAt("End_ReportCleared");
        reporting.neverReached("Task_ClearReport");
    }

    @Test
    void silenceUntilTheCycleClosesIsNothingReported() {
        reporting.hears(REPORT_CLOSES_PASSED);

        reporting.hasEndedAt("End_NothingReported");
        reporting.neverReached("Task_ClearReport");
    }

    @Test
    void aReportThatNobodyClearsUntilTheCycleClosesIsNothingReportedToo() {
        reporting.completes(SUBMIT_PROGRESS_REPORT, CLEARED_BY_SENDING, false);
        reporting.hears(REPORT_CLOSES_PASSED);

        reporting.hasEndedAt("End_NothingReported");
        reporting.neverReached("End_ReportCleared");
    }
}
