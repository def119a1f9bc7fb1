package org.followthrough.notification;

import org.followthrough.evidence.alternative.AlternativeEvent;
import org.followthrough.identity.Role;
import org.followthrough.notification.Notices.Telling;
import org.followthrough.workflow.Listening;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the addressee's focal points that an organisation has attached a report of its own to their commitment. */
@Component
class AlternativeNotices {

    private final Notices notices;

    AlternativeNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(AlternativeEvent.AlternativeReportAttached event) {
        notices.tell(new Telling(NoticeKind.OUTCOME, event.action(), "outcome:" + event.action() + ":" + event.number() + ":" + event.commitment(),
                event.commitment(), null, null, event.at(), event.account()), event.happened().addressee(), Role.FOCAL_POINT);
    }
}
