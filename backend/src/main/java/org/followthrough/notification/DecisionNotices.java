package org.followthrough.notification;

import static org.followthrough.notification.NoticeWriter.outcome;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.CommitmentClosed;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Side;
import org.followthrough.commitment.sideways.SideWayEvent;
import org.followthrough.review.Concerned;
import org.followthrough.review.ReopeningEvent;
import org.followthrough.workflow.Listening;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever asked or proposed something what became of it. */
@Component
class DecisionNotices {

    private final Notices notices;
    private final Concerned concerned;

    DecisionNotices(Notices notices, Concerned concerned) {
        this.notices = notices;
        this.concerned = concerned;
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(SideWayEvent.ClarificationAnswered event) {
        tell(event, event.asked().other());
    }

    /** Nobody answered: the clock runs again for who was asked, and who asked learns it, too. */
    @EventListener
    @Order(Listening.NOTICES)
    void on(SideWayEvent.ClarificationUnanswered event) {
        tell(event, Side.ADDRESSEE);
        tell(event, Side.ORGANISER);
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(SideWayEvent.ClarificationWithdrawn event) {
        tell(event, event.asked());
    }

    private void tell(CommitmentEvent event, Side side) {
        notices.tell(outcome(event), side == Side.ADDRESSEE ? event.happened().addressee() : null, side.role());
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(ReopeningEvent.Reopened event) {
        tellProposer(event, "reopening-confirmed");
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(ReopeningEvent.ReopeningRefused event) {
        tellProposer(event, event.action());
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(ReopeningEvent.ReopeningLapsed event) {
        tellProposer(event, event.action());
    }

    private void tellProposer(ReopeningEvent event, String topic) {
        tell(event, topic, concerned.proposerOfReopening(event.commitment(), event.at()));
    }

    /** Refused or lapsed closings name their proposer themselves. */
    @EventListener
    @Order(Listening.NOTICES)
    void on(CommitmentClosed event) {
        if (event.as() == CommitmentState.CLOSED_NOT_IMPLEMENTED) {
            tell(event, "closing-confirmed", concerned.proposerOfClosing(event.commitment()));
        }
    }

    private void tell(CommitmentEvent event, String topic, Optional<UUID> account) {
        account.ifPresent(told -> notices.tell(outcome(event, topic), List.of(told)));
    }
}
