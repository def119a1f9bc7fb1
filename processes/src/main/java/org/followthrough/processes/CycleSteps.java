package org.followthrough.processes;

/** What a reporting cycle asks of the domain; the model knows the implementation as {@code cycleSteps}. */
public interface CycleSteps {

    /**
     * Asks the next few hundred commitments of the cycle's edition for a report, in the transaction of the call.
     *
     * @return whether all have been asked; while not, the model calls again in a new transaction
     */
    boolean askNextCommitments(String cycleId);

    /** Records as late what is not cleared, and reminds. */
    void dueDatePassed(String cycleId);

    /** Records as very late what is not cleared, and reminds again. */
    void veryLateDatePassed(String cycleId);

    /** Takes no more reports, and records what is missing as nothing reported. */
    void closeCycle(String cycleId);
}
