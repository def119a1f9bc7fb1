package org.followthrough.workflow;

import java.util.UUID;
import org.followthrough.commitment.Lateness;
import org.followthrough.identity.Role;
import org.followthrough.review.ClosingService;
import org.followthrough.review.ReviewEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * On whose desk the closing lies that one of chair and organiser has proposed (method, section 3). The chair is the last panel's: where
 * another panel is drawn meanwhile, or another chair leads it, the proposal lies with that one.
 */
@Component
class ClosingWorklist {

    private final WorkItems items;
    private final ClosingService closings;

    ClosingWorklist(WorkItems items, ClosingService closings) {
        this.items = items;
        this.closings = closings;
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReviewEvent.ClosingProposed event) {
        lay(event, event.byChair() ? null : event.chair());
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReviewEvent.PanelDrawn event) {
        handOn(event, event.chair());
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReviewEvent.ChairPassedOn event) {
        handOn(event, event.next());
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReviewEvent.ClosingRefused event) {
        items.done(event.commitment(), WorkItemKind.CONFIRM_CLOSE);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(ReviewEvent.ClosingLapsed event) {
        items.done(event.commitment(), WorkItemKind.CONFIRM_CLOSE);
    }

    private void handOn(ReviewEvent event, @Nullable UUID chair) {
        if (closings.awaitsChair(event.commitment())) {
            items.done(event.commitment(), WorkItemKind.CONFIRM_CLOSE);
            lay(event, chair);
        }
    }

    /** Without a chair it lies with the organisers, who see that nobody can confirm it yet. */
    private void lay(ReviewEvent event, @Nullable UUID chair) {
        items.add(WorkItemKind.CONFIRM_CLOSE, event.commitment(), null, event.cycle(), chair == null ? Role.ORGANISER : Role.PANEL_CHAIR, null,
                chair, event.at(), closings.lapsesAt(event.commitment()).orElse(null), Lateness.ON_TIME);
    }
}
