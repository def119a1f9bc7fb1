package org.followthrough.register.comments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment on the quality codes as everybody reads it.
 *
 * @param party code of the party whose focal point commented; null for a reviewer
 * @param on    the day in the edition's zone; nobody learns the hour
 */
public record QualityComment(UUID id, UUID recommendation, @Nullable String party, String text, LocalDate on) {

    /** Characters of its text. */
    public static final int LONGEST = 1_000;
}
