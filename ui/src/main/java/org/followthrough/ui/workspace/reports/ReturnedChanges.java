package org.followthrough.ui.workspace.reports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.followthrough.reporting.ProgressReport;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportState;
import org.followthrough.reporting.ReportingService.Background;
import org.followthrough.ui.workspace.shared.Page;

/** To the writer of a returned report: why it came back, and what they have changed since. Not there where nothing was returned. */
class ReturnedChanges extends Div {

    private final transient DraftWords drafts;
    private final transient Optional<ReportDraft> returned;
    private final Div changes = new Div();

    ReturnedChanges(DraftWords drafts, ProgressReport report, Background background) {
        this.drafts = drafts;
        returned = report.state() == ReportState.RETURNED ? background.before(report.state()) : Optional.empty();
        setVisible(returned.isPresent());
        report.returnReason().ifPresent(reason -> add(heading(), Page.quote(reason)));
        add(changes);
        addClassNames("note", "stack");
        show(report.draft());
    }

    private Paragraph heading() {
        var heading = new Paragraph(drafts.words().get("report.returned.heading"));
        heading.addClassName("strong");
        return heading;
    }

    /** Holds the draft as it is kept now against the one that was returned. */
    void show(ReportDraft now) {
        returned.ifPresent(before -> {
            changes.removeAll();
            changes.add(new ReportChanges(drafts, "report.returned.changes", before, now));
        });
    }
}
