package org.followthrough.forum;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One holding of a forum. Tracking starts with its first assignment. */
public record Edition(String code, String forum, String name, LocalDate opens, LocalDate closes, ZoneId timeZone,
        Profile profile, @Nullable Instant firstAssignedAt) {
}
