package org.followthrough.notification;

import static org.followthrough.notification.NoticeWriter.outcome;

import java.util.List;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.review.Concerned;
import org.followthrough.review.ReviewEvent;
import org.followthrough.workflow.Listening;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells a panel's own people what changes with its seats, and organisers that the roster was too short; nobody is named (contract,
 * section 4). Whoever is new on a seat has it as work on the desk.
 */
@Component
class PanelNotices {

    private static final String ENGINE = "engine";

    private final Notices notices;
    private final Concerned concerned;

    PanelNotices(Notices notices, Concerned concerned) {
        this.notices = notices;
        this.concerned = concerned;
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(ReviewEvent.SeatPassedOn event) {
        tellChair(event, event.action());
        tell(event, "own-seat-passed-on", event.from());
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(ReviewEvent.SeatGivenBack event) {
        tellChair(event, event.action());
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(ReviewEvent.SeatFilled event) {
        tellChair(event, event.action());
    }

    /** Who gave the chair back knows it; who lost it for another reason is told the same. */
    @EventListener
    @Order(Listening.NOTICES)
    void on(ReviewEvent.ChairPassedOn event) {
        tell(event, event.action(), event.from());
    }

    /** Where the chair has not opened it; its members have it on the desk. */
    @EventListener
    @Order(Listening.NOTICES)
    void on(ReviewEvent.ConsensusOpened event) {
        if (event.actedAs().equals(ENGINE)) {
            tellChair(event, event.action());
        }
    }

    @EventListener
    @Order(Listening.NOTICES)
    void on(ReviewEvent.AssessmentSealed event) {
        if (event.byEngine()) {
            tellChair(event, "sealed-by-time");
        }
    }

    /** The roster is the organisers' to fill. */
    @EventListener
    @Order(Listening.NOTICES)
    void on(ReviewEvent.PanelLacks event) {
        notices.tell(outcome(event), (String) null, Role.ORGANISER);
    }

    private void tellChair(ReviewEvent event, String topic) {
        tell(event, topic, concerned.chair(event.commitment(), event.cycle()).orElse(null));
    }

    private void tell(ReviewEvent event, String topic, @Nullable UUID account) {
        if (account != null) {
            notices.tell(outcome(event, topic), List.of(account));
        }
    }
}
