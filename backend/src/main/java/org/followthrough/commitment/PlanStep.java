package org.followthrough.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A milestone as it stood in one version of a plan.
 *
 * @param id the same in every version that has a milestone of this title
 */
public record PlanStep(UUID id, String title, LocalDate due, BigDecimal weight, boolean core) {

    private static final int DECIMALS = 3;

    public PlanStep {
        weight = weight.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }
}
