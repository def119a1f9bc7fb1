package org.followthrough.workflow;

import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.reporting.institutions.InstitutionEvent.InstitutionsPublished;
import org.followthrough.reporting.institutions.InstitutionEvent.InstitutionsReturned;
import org.followthrough.reporting.institutions.InstitutionEvent.InstitutionsSubmitted;
import org.followthrough.reporting.institutions.InstitutionLists;
import org.followthrough.review.ReopeningEvent.Reopened;
import org.followthrough.review.ReopeningEvent.SecondPanelCalled;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The clearance of lists of supporting institutions (features, row D1). */
@Component
class InstitutionWorklist {

    private final ClearanceDesk desk;
    private final InstitutionLists lists;

    InstitutionWorklist(ClearanceDesk desk, InstitutionLists lists) {
        this.desk = desk;
        this.lists = lists;
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(InstitutionsSubmitted event) {
        desk.lay(WorkItemKind.CLEAR_INSTITUTIONS, event);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(InstitutionsReturned event) {
        done(event);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(InstitutionsPublished event) {
        done(event);
    }

    /** What its closing took off the desk lies there again. */
    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(Reopened event) {
        again(event, event.fromClosed());
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(SecondPanelCalled event) {
        again(event, event.fromClosed());
    }

    private void again(CommitmentEvent event, boolean fromClosed) {
        if (fromClosed && lists.waiting(event.commitment()).isPresent()) {
            desk.lay(WorkItemKind.CLEAR_INSTITUTIONS, event);
        }
    }

    private void done(CommitmentEvent event) {
        desk.done(WorkItemKind.CLEAR_INSTITUTIONS, event.commitment());
    }
}
