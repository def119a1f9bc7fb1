package org.followthrough.random;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it is kept.
 *
 * @param alive whether the work that it tells of is still to be done; true where it tells of none
 * @param mail  in which it was told, or null
 */
record Told(UUID id, String who, Instant at, boolean news, boolean alive, @Nullable UUID mail) {

    String stream() {
        return news ? "news" : "work";
    }
}
