package org.followthrough.reporting.actions;

import java.time.Instant;

/**
 * A cleared report that cites an action.
 *
 * @param version of the action's wording that it cites
 */
public record Citation(String commitment, String title, String cycle, Instant clearedAt, int version) {
}
