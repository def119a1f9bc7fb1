package org.followthrough.workflow;

import org.followthrough.commitment.Lateness;
import org.followthrough.identity.Role;
import org.followthrough.review.replies.LaterReplyEvent;
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
    void on(LaterReplyEvent event) {
        switch (event) {
            case LaterReplyEvent.LaterReplyWritten written -> items.add(WorkItemKind.REPLY, written.commitment(), null, written.cycle(),
                    Role.CLEARING_OFFICER, written.happened().addressee(), null, written.at(), null, Lateness.ON_TIME);
            case LaterReplyEvent.LaterReplyReturned returned -> items.laterReplyDecided(returned.commitment(), returned.cycle());
            case LaterReplyEvent.LaterReplyPublished published -> items.laterReplyDecided(published.commitment(), published.cycle());
        }
    }
}
