package org.followthrough.commitment;

/** The window in which the addressee could hand the ask back has passed. */
public record ObjectionWindowEnded(Happened happened) implements CommitmentEvent {
}
