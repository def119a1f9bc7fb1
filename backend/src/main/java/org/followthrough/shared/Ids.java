package org.followthrough.shared;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Ids that decide more than a name: commitments are worked off in their order where several fall due at once, and people are drawn
 * for panels by theirs and a lot. Nobody can foresee them; only a test that repeats a run to the letter brings its own.
 */
@Component
public class Ids {

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** What an address, a form or a body names: an id as it is written out, all of it; anything else is none. */
    public static Optional<UUID> read(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    public UUID next() {
        return UUID.randomUUID();
    }
}
