package org.followthrough.commitment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One public version of a commitment's plan.
 *
 * @param ordinal from 1, in the order in which they became public
 * @param countsFrom null while it waits for the next cycle, and for ever where a later one came before that
 */
public record PlanVersion(UUID id, UUID commitment, int ordinal, Instant givenAt, @Nullable Instant countsFrom, Plan plan) {

    /** Whether it has ever been what reports and ratings were held against. */
    public boolean counts() {
        return countsFrom != null;
    }
}
