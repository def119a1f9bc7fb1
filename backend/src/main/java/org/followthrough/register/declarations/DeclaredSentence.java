package org.followthrough.register.declarations;

import java.util.UUID;

/**
 * A sentence or paragraph of a declaration, word for word.
 *
 * @param place its paragraph or page, as printed
 */
public record DeclaredSentence(UUID id, UUID declaration, String place, String verbatim) {

    /** One that is entered. */
    public record Draft(String place, String verbatim) {

        public Draft {
            place = place.strip();
            verbatim = verbatim.strip();
        }
    }
}
