package org.followthrough.shared;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Ids that decide more than a name: commitments are worked off in their order where several fall due at once, and people are drawn
 * for panels by theirs and a lot. Nobody can foresee them; only a test that repeats a run to the letter brings its own.
 */
@Component
public class Ids {

    public UUID next() {
        return UUID.randomUUID();
    }
}
