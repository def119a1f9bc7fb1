package org.followthrough.intake.submissions;

import org.followthrough.register.Quality;
import org.jspecify.annotations.Nullable;

/**
 * How a proposal is taken into the register.
 *
 * @param ref   wanted public reference, or null to have one made
 * @param title another title, or null for the proposed one
 */
public record Acceptance(@Nullable String ref, @Nullable String title, Quality quality) {
}
