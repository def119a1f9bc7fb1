package org.followthrough.reporting.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a party has done.
 *
 * @param code public and stable, such as {@code XAA-A3}
 * @param publishedAt null while only its party sees it
 */
public record Action(UUID id, String code, String party, String partyName, ActionKind kind, String title, String text, LocalDate date,
        @Nullable Instant publishedAt) {

    public boolean published() {
        return publishedAt != null;
    }
}
