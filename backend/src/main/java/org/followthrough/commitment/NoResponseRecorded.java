package org.followthrough.commitment;

/**
 * The addressee stayed silent until ten days after the reminder.
 *
 * @param waitsForClearance true when a position was submitted but not cleared in time
 */
public record NoResponseRecorded(Happened happened, boolean waitsForClearance) implements CommitmentEvent {
}
