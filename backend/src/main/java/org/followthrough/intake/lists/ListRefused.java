package org.followthrough.intake.lists;

/** A list has errors; nothing of it was applied. */
public final class ListRefused extends RuntimeException {

    private final transient ListReport report;

    ListRefused(ListReport report) {
        super(report.mistakes() + " errors", null, false, false);
        this.report = report;
    }

    /** What is wrong, by row and cell. */
    public ListReport report() {
        return report;
    }
}
