package org.followthrough.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an addressee says with its position: reason, who leads, by when, from where and what is to change. */
public record PositionTerms(@Nullable String reason, @Nullable String acceptedParts, @Nullable String leadInstitution,
        @Nullable LocalDate targetDate, @Nullable String baseline, @Nullable String expectedChange) {

    /** True where a plan is in them, beside who leads. */
    boolean saySomething() {
        return targetDate != null || baseline != null || expectedChange != null;
    }

    /** The same with another institution that leads. */
    PositionTerms ledBy(@Nullable String institution) {
        return new PositionTerms(reason, acceptedParts, institution, targetDate, baseline, expectedChange);
    }
}
