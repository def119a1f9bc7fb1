package org.followthrough.reporting;

import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DatesMoved;
import org.followthrough.commitment.sideways.ExtensionService;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps a report's own dates with those of its commitment, and says when there is nothing left to extend. */
@Component
class ReportDates {

    /** Before anything is computed from the dates. */
    private static final int EARLY = -40;

    private final Reports reports;
    private final Commitments commitments;
    private final ExtensionService extensions;

    ReportDates(Reports reports, Commitments commitments, ExtensionService extensions) {
        this.reports = reports;
        this.commitments = commitments;
        this.extensions = extensions;
    }

    @EventListener
    @Order(EARLY)
    void on(DatesMoved event) {
        var cycle = event.cycle();
        if (cycle != null) {
            reports.move(event.commitment(), cycle, event.due(), event.veryLate());
        }
    }

    @EventListener
    void on(ReportEvent.ReportCleared event) {
        extensions.isOver(commitments.get(event.commitment()), event.at());
    }

    @EventListener
    void on(ReportEvent.NothingReported event) {
        extensions.isOver(commitments.get(event.commitment()), event.at());
    }
}
