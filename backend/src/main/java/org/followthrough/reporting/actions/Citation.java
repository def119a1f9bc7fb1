package org.followthrough.reporting.actions;

import java.time.Instant;

/** A cleared report that cites an action. */
public record Citation(String commitment, String title, String cycle, Instant clearedAt) {
}
