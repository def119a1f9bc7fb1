package org.followthrough.ui.workspace.reports;

import java.util.UUID;
import org.followthrough.reporting.ProgressReport;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.joint.CommonReports;
import org.followthrough.reporting.ReportingService.Background;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.jspecify.annotations.Nullable;

/** What the writer of one report can do with it, each one call of the service by whoever is signed in then. */
record ReportDesk(ReportingService reporting, CommonReports commons, CurrentActor current, String ref, String cycle) {

    ProgressReport save(ReportDraft draft, @Nullable Long version) {
        return reporting.save(current.get(), ref, cycle, draft, version);
    }

    void submit() {
        reporting.submit(current.get(), ref, cycle);
    }

    void nil(String reason) {
        reporting.nil(current.get(), ref, cycle, reason);
    }

    /** An institution's part goes into the text, on top of the version that the writer has. */
    ProgressReport take(UUID contribution, long version) {
        return reporting.take(current.get(), ref, cycle, contribution, version);
    }

    /** The common text of a joint commitment goes into the text. */
    ProgressReport takeCommon(long version) {
        return commons.take(current.get(), ref, cycle, version);
    }

    /** What the report is compared with. */
    Background background() {
        return reporting.background(current.get(), ref, cycle);
    }

    /** The report as it is kept now. */
    ProgressReport saved() {
        return reporting.read(current.get(), ref, cycle).report();
    }
}
