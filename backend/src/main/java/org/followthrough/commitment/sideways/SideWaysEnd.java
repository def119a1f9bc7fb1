package org.followthrough.commitment.sideways;

import org.followthrough.commitment.ClockResumed;
import org.followthrough.commitment.CommitmentClosed;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.NoResponseRecorded;
import org.followthrough.commitment.PositionCleared;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends questions and requests that what has happened leaves without a point. */
@Component
class SideWaysEnd {

    private final Clarifications clarifications;
    private final ExtensionService extensions;
    private final Commitments commitments;

    SideWaysEnd(Clarifications clarifications, ExtensionService extensions, Commitments commitments) {
        this.clarifications = clarifications;
        this.extensions = extensions;
        this.commitments = commitments;
    }

    /** Whatever lets the clock run again ends the question that had stopped it, before anybody counts the days of the pause. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ClockResumed event) {
        clarifications.end(event.commitment(), Clarification.End.OVERTAKEN, event.at());
    }

    @EventListener
    void on(CommitmentClosed event) {
        clarifications.end(event.commitment(), Clarification.End.OVERTAKEN, event.at());
        requestIsOver(event);
    }

    @EventListener
    void on(NoResponseRecorded event) {
        requestIsOver(event);
    }

    @EventListener
    void on(PositionCleared event) {
        if (event.inAssignment()) {
            requestIsOver(event);
        }
    }

    private void requestIsOver(CommitmentEvent event) {
        extensions.isOver(commitments.get(event.commitment()), event.at());
    }
}
