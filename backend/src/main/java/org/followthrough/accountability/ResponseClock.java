package org.followthrough.accountability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a response that is not there yet.
 *
 * @param due          the date of the response, as extended
 * @param passed       whether that date has passed
 * @param stoppedSince since when a clarification has stopped the clock, or null
 */
public record ResponseClock(LocalDate due, boolean passed, @Nullable LocalDate stoppedSince) {
}
