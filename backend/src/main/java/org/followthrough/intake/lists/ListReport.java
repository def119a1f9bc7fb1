package org.followthrough.intake.lists;

import java.util.List;
import org.followthrough.intake.Format;

/**
 * What a list would do, or did. The counts are of all rows; of each kind of row only the first {@value #SHOWN} are named.
 *
 * @param rows       rows in which something stands, without the headings
 * @param registered rows that register something new
 * @param changed    rows that change something registered
 * @param wrong      rows with at least one error
 * @param leftOut    rows of another body's list that hold no recommendation; they count as no rows
 * @param mistakes   errors, those in the headings included
 * @param computed   cells whose value a formula gave when the workbook was saved
 * @param unread     names of further sheets of a workbook, which are not read
 * @param basis      stands for the register as the list met it; whoever gives it when applying is told if anything is different
 */
public record ListReport(String name, String sha256, Format format, int rows, int registered, int changed, int unchanged, int wrong,
        int leftOut, int mistakes, int computed, String basis, List<NewRow> newRows, List<ChangedRow> changedRows, List<CellError> errors,
        List<String> unread) {

    /** How many of each kind are named. */
    public static final int SHOWN = 50;

    /** A row that registers a recommendation, with the reference that it would get now. */
    public record NewRow(int row, String ref, String title) {
    }

    /** A row that changes a recommendation. */
    public record ChangedRow(int row, String ref, List<Difference> differences) {
    }

    /** True when nothing is wrong, so that the list can be applied. */
    public boolean fits() {
        return mistakes == 0;
    }
}
