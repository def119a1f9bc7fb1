package org.followthrough.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.followthrough.commitment.Side;
import org.followthrough.commitment.sideways.Clarification;
import org.followthrough.commitment.sideways.Extension;
import org.followthrough.commitment.sideways.Transfer;
import org.jspecify.annotations.Nullable;

/** The side ways of a commitment as the API gives them. */
final class SideWayView {

    private SideWayView() {
    }

    /**
     * A question that stopped the clock.
     *
     * @param answerBy when the clock runs again by itself; null where it runs
     * @param ended    what let it run again
     * @param question null for everybody but the addressee's own people and the organiser, as the answer
     */
    record ClarificationView(@Nullable String cycle, Side askedBy, Side with, Instant askedAt, @Nullable Instant answerBy,
            @Nullable Instant endedAt, Clarification.@Nullable End ended, @Nullable Instant answeredAt, @Nullable String question, @Nullable String answer) {

        static ClarificationView of(Clarification c, Function<java.util.UUID, String> cycle, @Nullable Instant answerBy,
                boolean read) {
            return new ClarificationView(c.cycle() == null ? null : cycle.apply(c.cycle()), c.askedBy(), c.asked(), c.askedAt(), answerBy,
                    c.endedAt(), c.ended(), c.answeredAt(), read ? c.question() : null, read ? c.answer() : null);
        }
    }

    /**
     * A request for more time.
     *
     * @param until   the day asked for
     * @param outcome null while it is not decided
     * @param dueAt   the due date that was granted
     * @param given   whether the organiser gave it without being asked
     */
    record ExtensionView(@Nullable String cycle, Instant askedAt, Instant originalDueAt, LocalDate until, String reason,
            Extension.@Nullable Outcome outcome, @Nullable Instant decidedAt, @Nullable Instant dueAt, @Nullable String decisionReason, boolean given) {

        static ExtensionView of(Extension e, Function<java.util.UUID, String> cycle) {
            return new ExtensionView(e.cycle() == null ? null : cycle.apply(e.cycle()), e.askedAt(), e.dueBefore(), e.until(), e.reason(),
                    e.outcome(), e.decidedAt(), e.dueAfter(), e.decisionReason(), e.given());
        }
    }

    /** One move of the ask. */
    record TransferView(Instant at, Transfer.Kind kind, @Nullable String from, @Nullable String to, String reason, String by) {

        static TransferView of(Transfer t) {
            return new TransferView(t.movedAt(), t.kind(), t.from(), t.to(), t.reason(), t.by());
        }
    }
}
