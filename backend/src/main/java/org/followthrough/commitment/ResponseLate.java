package org.followthrough.commitment;

/** The response is late; a reminder goes to the addressee. */
public record ResponseLate(Happened happened) implements CommitmentEvent {
}
