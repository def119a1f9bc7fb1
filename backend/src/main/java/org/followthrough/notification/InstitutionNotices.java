package org.followthrough.notification;

import org.followthrough.identity.Role;
import org.followthrough.notification.Notices.Telling;
import org.followthrough.reporting.institutions.InstitutionEvent;
import org.followthrough.workflow.Listening;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells those who clear that a list of supporting institutions waits, and focal points what became of it (features, row D1). */
@Component
class InstitutionNotices {

    private final Notices notices;

    InstitutionNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(InstitutionEvent event) {
        notices.tell(new Telling(NoticeKind.OUTCOME, event.action(), "outcome:" + event.action() + ":" + event.commitment() + ":" + event.at(),
                event.commitment(), null, null, event.at(), event.account()), event.happened().addressee(),
                event instanceof InstitutionEvent.InstitutionsSubmitted ? Role.CLEARING_OFFICER : Role.FOCAL_POINT);
    }
}
