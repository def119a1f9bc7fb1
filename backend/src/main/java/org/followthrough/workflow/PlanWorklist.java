package org.followthrough.workflow;

import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.PlanEvent.PlanAsItWas;
import org.followthrough.commitment.PlanEvent.PlanChanged;
import org.followthrough.commitment.PlanEvent.PlanGiven;
import org.followthrough.commitment.PlanEvent.PlanReturned;
import org.followthrough.commitment.PlanEvent.PlanSubmitted;
import org.followthrough.commitment.PlanProposals;
import org.followthrough.review.ReopeningEvent.Reopened;
import org.followthrough.review.ReopeningEvent.SecondPanelCalled;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The clearance of a plan that was given by itself (decision 0041). */
@Component
class PlanWorklist {

    private final ClearanceDesk desk;
    private final PlanProposals plans;

    PlanWorklist(ClearanceDesk desk, PlanProposals plans) {
        this.desk = desk;
        this.plans = plans;
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(PlanSubmitted event) {
        if (event.waits()) {
            lay(event);
        }
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(PlanReturned event) {
        done(event);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(PlanGiven event) {
        done(event);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(PlanChanged event) {
        done(event);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(PlanAsItWas event) {
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
        if (fromClosed && plans.waiting(event.commitment()).isPresent()) {
            lay(event);
        }
    }

    private void lay(CommitmentEvent event) {
        desk.lay(WorkItemKind.CLEAR_PLAN, event);
    }

    private void done(CommitmentEvent event) {
        desk.done(WorkItemKind.CLEAR_PLAN, event.commitment());
    }
}
