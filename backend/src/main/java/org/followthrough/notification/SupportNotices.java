package org.followthrough.notification;

import static org.followthrough.notification.NoticeWriter.outcome;

import org.followthrough.identity.Role;
import org.followthrough.reporting.support.SupportEvent;
import org.followthrough.reporting.support.SupportService;
import org.followthrough.workflow.Listening;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells what comes of requests for assistance (features, row F8): the organisers, who look for help, and both who ask and who offer. */
@Component
class SupportNotices {

    private final Notices notices;
    private final SupportService support;

    SupportNotices(Notices notices, SupportService support) {
        this.notices = notices;
        this.support = support;
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(SupportEvent.SupportRequested event) {
        notices.tell(outcome(event), (String) null, Role.ORGANISER);
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(SupportEvent.SupportOffered event) {
        notices.tell(outcome(event), event.happened().addressee(), Role.FOCAL_POINT);
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(SupportEvent.SupportClosed event) {
        var told = support.offeredBy(event.request());
        if (!told.isEmpty()) {
            notices.tell(outcome(event), told);
        }
    }
}
