package org.followthrough.commitment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deadline of a locked commitment has passed; the feature that set it decides what that means. */
public record DeadlinePassed(UUID commitment, DeadlineKind kind, @Nullable UUID cycle, Instant at) {
}
