package org.followthrough.workflow;

import java.time.Instant;
import org.followthrough.commitment.ClockResumed;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DatesMoved;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Side;
import org.followthrough.commitment.sideways.SideWayEvent;
import org.followthrough.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The work that the side ways put on desks: to answer, to decide on more time, to say who is asked instead. */
@Component
class SideWaysWorklist {

    private final WorkItems items;
    private final Commitments commitments;

    SideWaysWorklist(WorkItems items, Commitments commitments) {
        this.items = items;
        this.commitments = commitments;
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(SideWayEvent.ClarificationAsked event) {
        items.add(WorkItemKind.ANSWER_CLARIFICATION, event.commitment(), null, event.cycle(), event.asked().role(),
                event.asked() == Side.ADDRESSEE ? event.happened().addressee() : null, null, event.at(), event.answerBy(), Lateness.ON_TIME);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ClockResumed event) {
        items.done(event.commitment(), WorkItemKind.ANSWER_CLARIFICATION, WorkItemKind.REASSIGN);
    }

    /** Whoever has the response or report on the desk sees its date as it is now. */
    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(DatesMoved event) {
        var commitment = commitments.get(event.commitment());
        items.due(event.commitment(), commitment.dueAt(), lateness(commitment));
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(SideWayEvent.ExtensionAsked event) {
        organisers(WorkItemKind.DECIDE_EXTENSION, event, event.due());
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(SideWayEvent.ExtensionGranted event) {
        items.done(event.commitment(), WorkItemKind.DECIDE_EXTENSION);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(SideWayEvent.ExtensionRefused event) {
        items.done(event.commitment(), WorkItemKind.DECIDE_EXTENSION);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(SideWayEvent.ExtensionLapsed event) {
        items.done(event.commitment(), WorkItemKind.DECIDE_EXTENSION);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(SideWayEvent.HandedBack event) {
        items.done(event.commitment(), WorkItemKind.RESPOND);
        organisers(WorkItemKind.REASSIGN, event, event.decideBy());
    }

    /** It lies with the organisers on, who see that it is late; the addressee's answer is not. */
    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(SideWayEvent.ReassignmentOverdue event) {
        items.lateness(event.commitment(), Lateness.LATE);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(SideWayEvent.GivenBack event) {
        var commitment = commitments.get(event.commitment());
        items.add(WorkItemKind.RESPOND, event.commitment(), null, null, Role.FOCAL_POINT, event.happened().addressee(), null, event.at(),
                commitment.dueAt(), lateness(commitment));
    }

    private void organisers(WorkItemKind kind, CommitmentEvent event, @Nullable Instant due) {
        items.add(kind, event.commitment(), null, null, Role.ORGANISER, null, null, event.at(), due, Lateness.ON_TIME);
    }

    private static Lateness lateness(Commitment commitment) {
        var lateness = commitment.lateness();
        return lateness == null ? Lateness.ON_TIME : lateness;
    }
}
