package org.followthrough.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A milestone as a focal point proposes it. */
public record PlannedMilestone(String title, LocalDate due, BigDecimal weight, boolean core) {
}
