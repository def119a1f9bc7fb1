package org.followthrough.reporting.actions;

/**
 * A report that is being written, where an action can be counted.
 *
 * @param commitment its public reference
 * @param cites whether it cites the action
 */
public record Place(String commitment, String title, String cycle, boolean cites) {

    /** Which report it is. */
    public Report report() {
        return new Report(commitment, cycle);
    }

    /** The report of a commitment in a cycle. */
    public record Report(String commitment, String cycle) {
    }
}
