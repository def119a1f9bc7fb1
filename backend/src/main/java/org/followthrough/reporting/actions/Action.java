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
 * @param version of its wording, counted from 1
 */
public record Action(UUID id, String code, String party, String partyName, ActionKind kind, String title, String text, LocalDate date,
        @Nullable Instant publishedAt, int version) {

    public boolean published() {
        return publishedAt != null;
    }

    boolean says(ActionDraft draft) {
        return draft.stripped().equals(new ActionDraft(kind, title, text, date));
    }
}
