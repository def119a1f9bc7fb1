package org.followthrough.notification;

import org.followthrough.identity.Role;
import org.followthrough.notification.Notices.Telling;
import org.followthrough.reporting.contributions.ContributionEvent;
import org.followthrough.workflow.Listening;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells an institution that its focal point asks again, and the focal point that a part did not come. */
@Component
class PartNotices {

    private final Notices notices;

    PartNotices(Notices notices) {
        this.notices = notices;
    }

    /** Where nobody asked again, the reminder of the day has told it already. */
    @EventListener
    @Order(Listening.NOTICES)
    void on(ContributionEvent.ContributionReminded event) {
        if (event.account() != null) {
            notices.part(event.commitment(), event.cycle(), event.institution(), event.at());
        }
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(ContributionEvent.ContributionOverdue event) {
        notices.tell(new Telling(NoticeKind.REMINDER, "part-missing", "part-missing:" + event.commitment() + ":" + event.cycle() + ":"
                + event.institution() + ":" + event.due().getEpochSecond(), event.commitment(), event.cycle(), event.due(), event.at(), null),
                event.happened().addressee(), Role.FOCAL_POINT);
    }
}
