package org.followthrough.reporting;

import java.util.Optional;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlinePassed;
import org.followthrough.commitment.Lateness;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the passed deadlines of a report mean. */
@Component
class ReportDeadlines {

    private final Commitments commitments;
    private final ReportingService service;
    private final ApplicationEventPublisher events;

    ReportDeadlines(Commitments commitments, ReportingService service, ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.service = service;
        this.events = events;
    }

    @EventListener
    void on(DeadlinePassed passed) {
        switch (passed.kind()) {
            case REPORT_DUE -> late(passed, Lateness.LATE);
            case REPORT_VERY_LATE -> late(passed, Lateness.VERY_LATE);
            case REPORT_CLOSES -> service.nothingReported(passed.commitment(), Optional.ofNullable(passed.cycle()).orElseThrow(), passed.at());
            default -> { }
        }
    }

    private void late(DeadlinePassed passed, Lateness lateness) {
        var commitment = commitments.get(passed.commitment());
        commitment.reportIs(lateness);
        commitments.save(commitment);
        events.publishEvent(new ReportEvent.ReportLate(Happened.byEngine(commitment, passed.at()),
                Optional.ofNullable(passed.cycle()).orElseThrow(), lateness));
    }
}
