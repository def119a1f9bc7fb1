package org.followthrough.reporting.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Where things stood at the start, and who says so. */
public record Baseline(BigDecimal value, LocalDate date, String source) {
}
