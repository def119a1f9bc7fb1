package org.followthrough.api;

import java.util.List;
import org.followthrough.intake.Format;
import org.followthrough.intake.lists.Difference;
import org.followthrough.intake.lists.ListReport;

/**
 * What a list would do, as the API gives it after a dry run; of each kind of row the first 50.
 *
 * @param basis    to be given when the list is applied, which then is refused if the register has changed meanwhile
 * @param leftOut  rows of another body's list that hold no recommendation
 * @param unread   names of further sheets of a workbook, which are not read
 * @param computed cells whose value a formula gave when the workbook was saved
 */
record ListView(String name, String sha256, Format format, int rows, int registered, int changed, int unchanged, int leftOut, int computed, String basis,
        List<NewRowView> newRows, List<ChangedRowView> changedRows, List<String> unread) {

    /** A row that registers a recommendation. */
    record NewRowView(int row, String ref, String title) {
    }

    /** A row that changes a recommendation. */
    record ChangedRowView(int row, String ref, List<DifferenceView> differences) {
    }

    /** A field before and after. */
    record DifferenceView(String field, String before, String after) {

        static DifferenceView of(Difference difference) {
            return new DifferenceView(difference.column(), difference.before(), difference.after());
        }
    }

    static ListView of(ListReport r) {
        return new ListView(r.name(), r.sha256(), r.format(), r.rows(), r.registered(), r.changed(), r.unchanged(), r.leftOut(), r.computed(), r.basis(),
                r.newRows().stream().map(row -> new NewRowView(row.row(), row.ref(), row.title())).toList(),
                r.changedRows().stream().map(row -> new ChangedRowView(row.row(), row.ref(),
                        row.differences().stream().map(DifferenceView::of).toList())).toList(), r.unread());
    }
}
