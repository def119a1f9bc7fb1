package org.followthrough.notification;

import org.followthrough.identity.Role;
import org.followthrough.notification.Notices.Telling;
import org.followthrough.review.replies.LaterReplyEvent;
import org.followthrough.review.replies.LaterReplyEvent.LaterReplyPublished;
import org.followthrough.review.replies.LaterReplyEvent.LaterReplyReturned;
import org.followthrough.workflow.Listening;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells focal points what became of their reply after publication, and organisers that there is one (features, row G5). */
@Component
class LaterReplyNotices {

    private final Notices notices;

    LaterReplyNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(LaterReplyReturned event) {
        notices.tell(telling(event), event.happened().addressee(), Role.FOCAL_POINT);
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(LaterReplyPublished event) {
        notices.tell(telling(event), event.happened().addressee(), Role.FOCAL_POINT);
        notices.tell(telling(event), null, Role.ORGANISER);
    }

    private static Telling telling(LaterReplyEvent event) {
        return new Telling(NoticeKind.OUTCOME, event.action(), "outcome:" + event.action() + ":" + event.reply(), event.commitment(), event.cycle(),
                null, event.at(), event.account());
    }
}
