package org.followthrough.register.declarations;

import java.util.UUID;

/**
 * An ask and the sentence of governments in which it is found.
 *
 * @param ref the ask's
 */
public record Adoption(String ref, String askTitle, AdoptionKind kind, DeclaredSentence sentence, Declaration declaration) {

    /** The sentence's. */
    public UUID id() {
        return sentence.id();
    }
}
