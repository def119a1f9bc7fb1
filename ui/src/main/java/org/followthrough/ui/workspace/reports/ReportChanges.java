package org.followthrough.ui.workspace.reports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportField;
import org.followthrough.ui.shared.Difference;
import org.followthrough.ui.workspace.shared.MarkedChanges;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;

/** Two drafts field by field: only what differs, as it was and as it is, with the words that were taken out and put in. */
class ReportChanges extends Div {

    /** Texts are found under {@code place}: heading, none, before and after. */
    ReportChanges(DraftWords drafts, String place, ReportDraft before, ReportDraft after) {
        var words = drafts.words();
        var changed = after.changedSince(before);
        var rows = new Rows<ReportField>(words.get(place + ".heading"))
                .names(words.get("report.changes.field"), field -> new Div(words.of("report.field", field)))
                .column(words.get(place + ".before"), "", field -> MarkedChanges.before(words, difference(drafts, field, before, after)))
                .column(words.get(place + ".after"), "", field -> MarkedChanges.after(words, difference(drafts, field, before, after)));
        rows.addClassName("changes");
        rows.show(changed);
        add(new H3(words.get(place + ".heading")));
        if (changed.isEmpty()) {
            add(Page.dim(words.get(place + ".none")));
        } else {
            add(Page.dim(words.get("changes.legend")), rows);
        }
        addClassName("stack");
    }

    private static Difference difference(DraftWords drafts, ReportField field, ReportDraft before, ReportDraft after) {
        return Difference.between(drafts.of(field, before), drafts.of(field, after));
    }

    /** Labels of fields, as a line. */
    static String names(DraftWords drafts, List<ReportField> fields) {
        return drafts.words().list(fields.stream().map(field -> drafts.words().of("report.field", field)).toList());
    }
}
