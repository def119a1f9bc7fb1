package org.followthrough.register.attribution;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The attribution of one ask as those who keep the register see it, with everybody who proposed it.
 *
 * @param own        the ask's own mode
 * @param ofDocument the mode of its document, than which it is never more open
 * @param opening    a more open mode that waits for a second person
 */
public record SourceAttribution(UUID recommendation, String ref, Attribution own, Attribution ofDocument, List<Proponent> proponents,
        @Nullable Opening opening) {

    /** A proposal to open up. */
    public record Opening(Attribution attribution, String reason, UUID proposedBy) {
    }

    /** The mode that counts. */
    public Attribution effective() {
        return own.and(ofDocument);
    }
}
