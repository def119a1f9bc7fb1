package org.followthrough.random;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProfileStep;
import org.jspecify.annotations.Nullable;

/** An edition with the profile by which its commitments go. */
final class Edition {

    final String code;
    final Profile profile;
    final Days days;
    /** Asks that are rated on the ladder. */
    final Set<String> treaties = new HashSet<>();
    @Nullable Instant trackingEnds;

    Edition(String code, Profile profile, ZoneId zone) {
        this.code = code;
        this.profile = profile;
        this.days = new Days(zone);
    }

    boolean has(ProfileStep step) {
        return profile.has(step);
    }

    /** Tracking counts from the first assignment on. */
    Instant assigned(Instant now) {
        if (trackingEnds == null) {
            trackingEnds = now.atZone(days.zone()).plusYears(profile.trackingYears()).toInstant();
        }
        return trackingEnds;
    }
}
