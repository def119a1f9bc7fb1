package org.followthrough.reporting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.PlanEvent.PlanCounts;
import org.followthrough.commitment.PlanVersions;
import org.followthrough.shared.Batch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One portion of an opening cycle's commitments, asked in one transaction. */
@Component
class AskedTogether {

    private final Cycles cycles;
    private final Commitments commitments;
    private final PlanVersions plans;
    private final Reports reports;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;

    AskedTogether(Cycles cycles, Commitments commitments, PlanVersions plans, Reports reports, Deadlines deadlines, ApplicationEventPublisher events) {
        this.cycles = cycles;
        this.commitments = commitments;
        this.plans = plans;
        this.reports = reports;
        this.deadlines = deadlines;
        this.events = events;
    }

    /** Asks those of the portion that are still to be asked, and returns how many these were. */
    @Transactional
    public int ask(List<UUID> portion, ReportingCycle cycle, Instant now) {
        return Batch.together(() -> {
            var ids = cycles.lockToAsk(cycle, portion);
            ask(cycle, ids, now);
            return ids.size();
        });
    }

    private void ask(ReportingCycle cycle, List<UUID> ids, Instant now) {
        var asked = commitments.get(ids).values().stream().sorted(Comparator.comparing(Commitment::id)).toList();
        asked.forEach(commitment -> commitment.reportAsked(cycle.dueAt(), now));
        commitments.saveState(asked);
        var planned = plans.takeEffect(ids, now);
        reports.ask(ids, cycle, now);
        deadlines.setAll(ids, DeadlineKind.REPORT_DUE, cycle.id(), cycle.dueAt());
        deadlines.setAll(ids, DeadlineKind.REPORT_VERY_LATE, cycle.id(), cycle.veryLateAt());
        deadlines.setAll(ids, DeadlineKind.REPORT_CLOSES, cycle.id(), cycle.closesAt());
        asked.stream().filter(commitment -> planned.contains(commitment.id()))
                .forEach(commitment -> events.publishEvent(new PlanCounts(Happened.byEngine(commitment, now))));
        asked.forEach(commitment -> events.publishEvent(
                new ReportEvent.ReportAsked(Happened.byEngine(commitment, now), cycle.id(), cycle.dueAt())));
    }
}
