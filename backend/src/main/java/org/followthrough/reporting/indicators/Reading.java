package org.followthrough.reporting.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value of an indicator on a day.
 *
 * @param publishedAt null while only its party sees it
 */
public record Reading(UUID id, LocalDate date, BigDecimal value, String source, @Nullable Instant publishedAt) {
}
