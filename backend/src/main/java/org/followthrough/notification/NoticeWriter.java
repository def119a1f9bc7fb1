package org.followthrough.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.NoResponseRecorded;
import org.followthrough.identity.Role;
import org.followthrough.notification.Notices.Telling;
import org.followthrough.reporting.ReportEvent;
import org.followthrough.review.ReviewEvent;
import org.followthrough.shared.DomainEvent.Readers;
import org.followthrough.workflow.Listening;
import org.followthrough.workflow.WorkGiven;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes down, in the transaction of what happened, who is to be told of it. */
@Component
class NoticeWriter {

    private static final Role[] THE_ADDRESSEE = {Role.FOCAL_POINT, Role.CLEARING_OFFICER};

    /** Public events that decide something for the addressee, whose people are told. What is not here is told to nobody. */
    private static final Map<String, Role[]> OUTCOMES = Map.of(
            "position-cleared", new Role[] {Role.FOCAL_POINT},
            "report-cleared", new Role[] {Role.FOCAL_POINT, Role.CONTRIBUTOR},
            "no-response-recorded", THE_ADDRESSEE,
            "nothing-reported", THE_ADDRESSEE,
            "assessment-published", THE_ADDRESSEE,
            "clarification-unanswered", new Role[] {Role.FOCAL_POINT},
            "clarification-withdrawn", new Role[] {Role.FOCAL_POINT},
            "commitment-closed", THE_ADDRESSEE);

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
        var roles = OUTCOMES.get(event.action());
        if (roles != null && event.readers() == Readers.PUBLIC) {
            notices.tell(outcome(event), event.happened().addressee(), roles);
        }
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

    private static Telling outcome(CommitmentEvent event) {
        return new Telling(NoticeKind.OUTCOME, event.action(), "outcome:" + event.action() + ":" + event.commitment() + ":" + event.at(),
                event.commitment(), cycle(event), null, event.at(), event.account());
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
