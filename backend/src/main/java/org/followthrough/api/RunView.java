package org.followthrough.api;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.followthrough.bulk.BulkItem;
import org.followthrough.bulk.BulkRun;
import org.followthrough.shared.Texts;
import org.jspecify.annotations.Nullable;

/** How far something is that is done to many. */
record RunView(UUID id, String kind, BulkRun.State state, int total, int done, int refused, int waiting, Instant startedAt,
        @Nullable Instant endedAt) {

    static RunView of(BulkRun run) {
        return new RunView(run.id(), run.kind(), run.state(), run.total(), run.done(), run.refused(), run.waiting(), run.startedAt(), run.endedAt());
    }

    /**
     * One of those to which it is done.
     *
     * @param subject such as a commitment's reference
     * @param reason why it was refused, or null
     */
    record RunItemView(int number, String subject, BulkItem.State state, @Nullable String reason, @Nullable Instant at) {

        static RunItemView of(BulkItem item, Texts texts, Locale locale) {
            return new RunItemView(item.ordinal(), item.label(), item.state(),
                    item.message() == null ? null : texts.text(locale, item.message(), item.args()), item.at());
        }
    }
}
