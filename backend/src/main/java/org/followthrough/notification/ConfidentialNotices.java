package org.followthrough.notification;

import org.followthrough.evidence.confidential.ConfidentialEvent;
import org.followthrough.notification.Notices.Telling;
import org.followthrough.workflow.Listening;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the panel at work that something came for it confidentially; once a day at most, and never what. */
@Component
class ConfidentialNotices {

    private final Notices notices;

    ConfidentialNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(ConfidentialEvent.ConfidentialReceived event) {
        if (!event.panel().isEmpty()) {
            notices.tell(new Telling(NoticeKind.OUTCOME, event.action(), "outcome:" + event.action() + ":" + event.commitment() + ":" + event.at(),
                    event.commitment(), null, null, event.at(), null), event.panel());
        }
    }
}
