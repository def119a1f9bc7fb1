package org.followthrough.notification;

import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.PlanEvent.PlanAsItWas;
import org.followthrough.commitment.PlanEvent.PlanChanged;
import org.followthrough.commitment.PlanEvent.PlanGiven;
import org.followthrough.commitment.PlanEvent.PlanReturned;
import org.followthrough.identity.Role;
import org.followthrough.notification.Notices.Telling;
import org.followthrough.workflow.Listening;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the focal points what became of the plan that they gave by itself; of one that came with a position the position's notice tells. */
@Component
class PlanNotices {

    private static final String CLEARED = "plan-cleared";

    private final Notices notices;
    private final Commitments commitments;

    PlanNotices(Notices notices, Commitments commitments) {
        this.notices = notices;
        this.commitments = commitments;
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(PlanReturned event) {
        tell(event, event.action());
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(PlanGiven event) {
        tell(event, CLEARED);
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(PlanChanged event) {
        if (commitments.get(event.commitment()).needsNoPosition()) {
            tell(event, CLEARED);
        }
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(PlanAsItWas event) {
        tell(event, CLEARED);
    }

    private void tell(CommitmentEvent event, String topic) {
        notices.tell(new Telling(NoticeKind.OUTCOME, topic, "outcome:" + topic + ":" + event.commitment() + ":" + event.at(), event.commitment(),
                null, null, event.at(), event.account()), event.happened().addressee(), Role.FOCAL_POINT);
    }
}
