package org.followthrough.notification;

import java.util.List;
import org.followthrough.corrections.TextCorrected;
import org.followthrough.corrections.WordingKind;
import org.followthrough.identity.Role;
import org.followthrough.notification.Notices.Telling;
import org.followthrough.workflow.Listening;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever wrote a text is told that a typing error in it was corrected: the addressee's focal points, or the chair of the panel. */
@Component
class CorrectionNotices {

    private final Notices notices;

    CorrectionNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(TextCorrected event) {
        var telling = new Telling(NoticeKind.OUTCOME, event.action(), "outcome:" + event.action() + ":" + event.commitment() + ":" + event.at(),
                event.commitment(), event.cycle(), null, event.at(), event.account());
        if (event.wording() != WordingKind.FINDING) {
            notices.tell(telling, event.happened().addressee(), Role.FOCAL_POINT);
        } else if (event.author() != null) {
            notices.tell(telling, List.of(event.author()));
        }
    }
}
