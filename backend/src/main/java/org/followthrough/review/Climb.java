package org.followthrough.review;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a treaty ask has come in a reviewer's eyes.
 *
 * @param rung     null where the reviewer named none
 * @param verified rungs whose reality the reviewer found verified
 */
public record Climb(@Nullable Rung rung, Set<Rung> verified) {

    /** Of a panel that does not rate on the ladder. */
    static final Climb NONE = new Climb(null, Set.of());

    public Climb {
        verified = Set.copyOf(verified);
    }

    /** By the numbers of the rungs; what is on no ladder is left out, its own rule refuses it. */
    public static Climb of(@Nullable Integer rung, Collection<Integer> verified) {
        return new Climb(rung == null ? null : Rung.find(rung).orElse(null),
                verified.stream().map(Rung::find).flatMap(Optional::stream).collect(Collectors.toSet()));
    }

    /** The level that follows from it; empty without a rung. */
    public Optional<AssessmentLevel> level() {
        return Optional.ofNullable(rung).map(reached -> reached.level(verified));
    }
}
