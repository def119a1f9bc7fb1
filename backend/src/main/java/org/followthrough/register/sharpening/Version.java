package org.followthrough.register.sharpening;

import java.time.Instant;
import org.followthrough.register.Ambition;
import org.followthrough.register.Verifiability;
import org.jspecify.annotations.Nullable;

/** One proposal of parts with the codes that went with it; it stands with the public once confirmed. */
public record Version(int ordinal, Parts parts, Verifiability verifiability, Ambition ambition, Instant proposedAt,
        @Nullable Instant confirmedAt) {

    public boolean confirmed() {
        return confirmedAt != null;
    }
}
