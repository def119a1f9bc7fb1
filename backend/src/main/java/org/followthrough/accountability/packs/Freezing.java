package org.followthrough.accountability.packs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A pack that somebody asked for, and how far it is; organisers alone see it before it is one.
 *
 * @param instant  what was public then is frozen
 * @param made     how many of its files are made
 * @param files    how many it will have; null before anybody has begun to make them
 * @param tryAfter when it is tried again, on real time, where making it broke off
 * @param pack     its code, once it is published
 * @param failure  key of the sentence that says why there is none; {@code args} fill it
 */
public record Freezing(UUID id, String edition, Instant instant, UUID account, Instant begunAt, int made, @Nullable Integer files,
        @Nullable Instant tryAfter, @Nullable Instant endedAt, @Nullable String pack, @Nullable String failure, List<Object> args) {

    /** Whether it waits for its turn, is being made, is published, or will never be. */
    public enum State implements Coded {
        WAITING, FREEZING, FROZEN, FAILED
    }

    public Freezing {
        args = List.copyOf(args);
    }

    public State state() {
        if (isOpen()) {
            return files == null ? State.WAITING : State.FREEZING;
        }
        return pack == null ? State.FAILED : State.FROZEN;
    }

    public boolean isOpen() {
        return endedAt == null;
    }
}
