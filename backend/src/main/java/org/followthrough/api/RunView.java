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
        @Nullable Instant endedAt, @Nullable TroubleView trouble) {

    /**
     * Work on it broke off outside its items.
     *
     * @param times     since anything of it was done or refused
     * @param nextTry   on real time; null once it failed
     * @param reason    why it failed; null before
     * @param reference under which the log tells of it; null before
     */
    record TroubleView(int times, @Nullable Instant nextTry, @Nullable String reason, @Nullable String reference) {

        static TroubleView of(BulkRun.Trouble trouble, Texts texts, Locale locale) {
            return new TroubleView(trouble.times(), trouble.tryAfter(),
                    trouble.message() == null ? null : texts.text(locale, trouble.message(), trouble.args()), trouble.reference());
        }
    }

    static RunView of(BulkRun run, Texts texts, Locale locale) {
        return new RunView(run.id(), run.kind(), run.state(), run.total(), run.done(), run.refused(), run.waiting(), run.startedAt(), run.endedAt(),
                run.trouble() == null ? null : TroubleView.of(run.trouble(), texts, locale));
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
