package org.followthrough.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.NoResponseRecorded;
import org.followthrough.commitment.sideways.SideWayEvent.ExtensionGranted;
import org.followthrough.commitment.sideways.SideWayEvent.ExtensionRefused;
import org.followthrough.notification.Notices.Telling;
import org.followthrough.reporting.ReportEvent;
import org.followthrough.review.ReviewEvent;
import org.followthrough.workflow.Listening;
import org.followthrough.workflow.WorkGiven;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes down, in the transaction of what happened, who is to be told of it. */
@Component
class NoticeWriter {

    private final Notices notices;

    NoticeWriter(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(WorkGiven work) {
        notices.work(work.items());
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(CommitmentEvent event) {
        notices.tell(outcome(event), event.happened().addressee(), Outcomes.told(event));
    }

    /** Whoever proposed to close learns what became of it. */
    @EventListener
    @Order(Listening.NOTICES)
    void on(ReviewEvent.ClosingRefused event) {
        notices.tell(outcome(event), List.of(event.proposer()));
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(ReviewEvent.ClosingLapsed event) {
        notices.tell(outcome(event), List.of(event.proposer()));
    }

    /** Something decided, under the event's own name. */
    static Telling outcome(CommitmentEvent event) {
        return outcome(event, event.action());
    }

    /** The same in other words, for those to whom it means something else than to the addressee. */
    static Telling outcome(CommitmentEvent event, String topic) {
        return new Telling(NoticeKind.OUTCOME, topic, "outcome:" + topic + ":" + event.commitment() + ":" + event.at(),
                event.commitment(), cycle(event), due(event), event.at(), event.account());
    }

    private static @Nullable Instant due(CommitmentEvent event) {
        return switch (event) {
            case ExtensionGranted granted -> granted.due();
            case ExtensionRefused refused -> refused.due();
            default -> null;
        };
    }

    private static @Nullable UUID cycle(CommitmentEvent event) {
        return switch (event) {
            case ReportEvent report -> report.cycle();
            case ReviewEvent review -> review.cycle();
            default -> null;
        };
    }

    /** The second reminder of the method goes at the very-late date (section 2 F); a response's is the day of no response. */
    @EventListener
    @Order(Listening.NOTICES)
    void on(ReportEvent.ReportLate event) {
        if (event.lateness() == Lateness.VERY_LATE) {
            notices.veryLate(event.commitment(), event.at());
        }
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(NoResponseRecorded event) {
        notices.veryLate(event.commitment(), event.at());
    }
}
