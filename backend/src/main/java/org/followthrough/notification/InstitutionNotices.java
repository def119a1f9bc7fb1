package org.followthrough.notification;

import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.advice.AdviceGiven;
import org.followthrough.identity.Role;
import org.followthrough.reporting.institutions.InstitutionEvent.InstitutionsPublished;
import org.followthrough.reporting.institutions.InstitutionEvent.InstitutionsReturned;
import org.followthrough.workflow.Listening;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What goes on between a party's own offices and institutions: what became of lists that waited, and advice (features, row D1). */
@Component
class InstitutionNotices {

    private final Notices notices;

    InstitutionNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(InstitutionsReturned returned) {
        tell(returned, Role.FOCAL_POINT);
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(InstitutionsPublished published) {
        tell(published, Role.FOCAL_POINT);
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(AdviceGiven advice) {
        tell(advice, Role.FOCAL_POINT);
    }

    private void tell(CommitmentEvent event, Role role) {
        notices.tell(NoticeWriter.outcome(event), event.happened().addressee(), role);
    }
}
