package org.followthrough.notification;

import java.util.Map;
import org.followthrough.commitment.sideways.SideWayEvent;
import org.followthrough.identity.Role;
import org.followthrough.notification.Notices.Telling;
import org.followthrough.workflow.ClearanceEscalated;
import org.followthrough.workflow.Escalated;
import org.followthrough.workflow.EscalationStep;
import org.followthrough.workflow.Listening;
import org.followthrough.workflow.WorkItemKind;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells those whom a step of the ladder reaches; the first step is the reminder of the due date, which goes out anyway. */
@Component
class EscalationNotices {

    private static final Map<EscalationStep, Role> REACHES = Map.of(EscalationStep.SECOND_FOCAL_POINT, Role.FOCAL_POINT,
            EscalationStep.CLEARING_OFFICE, Role.CLEARING_OFFICER, EscalationStep.ORGANISER, Role.ORGANISER);

    private final Notices notices;

    EscalationNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(Escalated event) {
        var role = REACHES.get(event.step());
        if (role != null) {
            notices.tell(telling(event), role.ofParty() ? event.happened().addressee() : null, role);
        }
    }

    /** What waits for clearance goes up inside its party alone, whatever the table says. */
    @EventListener
    @Order(Listening.NOTICES)
    void on(ClearanceEscalated event) {
        var role = REACHES.get(event.step());
        if (role != null && role.ofParty()) {
            notices.tell(new Telling(NoticeKind.ESCALATION, event.work().code(), "escalation:" + event.work().code() + ":" + event.commitment() + ":"
                    + event.due() + ":" + event.step().code(), event.commitment(), null, event.due(), event.at(), null), event.happened().addressee(), role);
        }
    }

    /** Nobody stands above the organisers: all of them are told that an ask lies with them for too long. */
    @EventListener
    @Order(Listening.NOTICES)
    void on(SideWayEvent.ReassignmentOverdue event) {
        notices.tell(new Telling(NoticeKind.ESCALATION, WorkItemKind.REASSIGN.code(), "escalation:" + event.commitment() + ":" + event.due()
                + ":reassign", event.commitment(), null, event.due(), event.at(), null), null, Role.ORGANISER);
    }

    private static Telling telling(Escalated event) {
        return new Telling(NoticeKind.ESCALATION, event.asked().code(), "escalation:" + event.commitment() + ":" + event.due() + ":"
                + event.step().code(), event.commitment(), null, event.due(), event.at(), null);
    }
}
