package org.followthrough.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of documents.
 *
 * @param importedBy name of the person, or null when the command of the server imported it
 * @param found      candidates above the threshold, without those that were merged or split
 * @param open       how many of them wait for a curator
 */
public record DocumentSummary(UUID id, String event, String name, String sha256, Instant importedAt, @Nullable String importedBy,
        int found, int open) {

    public int decided() {
        return found - open;
    }
}
