package org.followthrough.workflow;

import org.followthrough.commitment.Lateness;
import org.followthrough.identity.Role;
import org.followthrough.review.replies.LaterReplyEvent.LaterReplyPublished;
import org.followthrough.review.replies.LaterReplyEvent.LaterReplyReturned;
import org.followthrough.review.replies.LaterReplyEvent.LaterReplyWritten;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Replies after publication on the desks of those who clear them: no token moves, and no date asks for it. */
@Component
class LaterReplyWork {

    private final WorkItems items;

    LaterReplyWork(WorkItems items) {
        this.items = items;
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(LaterReplyWritten event) {
        items.add(WorkItemKind.REPLY, event.commitment(), null, event.cycle(), Role.CLEARING_OFFICER, event.happened().addressee(), null, event.at(),
                null, Lateness.ON_TIME);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(LaterReplyReturned event) {
        items.laterReplyDecided(event.commitment(), event.cycle());
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(LaterReplyPublished event) {
        items.laterReplyDecided(event.commitment(), event.cycle());
    }
}
