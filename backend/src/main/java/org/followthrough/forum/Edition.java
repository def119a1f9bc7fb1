package org.followthrough.forum;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One holding of a forum. Tracking starts with its first assignment.
 *
 * @param positionsCleared whether positions are cleared: as the profile was at the first assignment, and as it is before that
 */
public record Edition(String code, String forum, String name, LocalDate opens, LocalDate closes, ZoneId timeZone,
        Profile profile, @Nullable Instant firstAssignedAt, boolean positionsCleared) {

    public Edition(String code, String forum, String name, LocalDate opens, LocalDate closes, ZoneId timeZone, Profile profile,
            @Nullable Instant firstAssignedAt) {
        this(code, forum, name, opens, closes, timeZone, profile, firstAssignedAt, profile.has(ProfileStep.CLEARANCE));
    }

    /** Whether its addressees are asked for a position. */
    public boolean asksForPositions() {
        return profile.has(ProfileStep.ACCEPTANCE);
    }
}
