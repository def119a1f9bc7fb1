package org.followthrough.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followthrough.commitment.ClearanceDates;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.DeadlinePassed;
import org.followthrough.commitment.Lateness;
import org.followthrough.forum.ProfileStep;
import org.followthrough.shared.MethodClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings what was not cleared in time up the ladder of the decision table, inside its party alone: nobody outside knows that it waits. Each
 * step has its date among the deadlines; after a long stop the highest step reached is taken, and none below it (decision 48).
 */
@Component
class ClearanceLadder {

    private static final Map<DeadlineKind, WorkItemKind> WORK = ClearanceDesk.DATES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private final WorkItems items;
    private final ClearanceDates dates;
    private final EscalationTable table;
    private final Commitments commitments;
    private final CommitmentService service;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    ClearanceLadder(WorkItems items, ClearanceDates dates, EscalationTable table, Commitments commitments, CommitmentService service, MethodClock clock,
            ApplicationEventPublisher events) {
        this.items = items;
        this.dates = dates;
        this.table = table;
        this.commitments = commitments;
        this.service = service;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(DeadlinePassed passed) {
        if (passed.kind().isClearance()) {
            var work = Optional.ofNullable(WORK.get(passed.kind())).orElseThrow();
            items.clearanceLate(passed.commitment(), work).ifPresent(due -> late(passed, work, due));
        }
    }

    private void late(DeadlinePassed passed, WorkItemKind work, Instant due) {
        var commitment = commitments.get(passed.commitment());
        if (passed.at().equals(due)) {
            events.publishEvent(new ClearanceLate(Happened.byEngine(commitment, passed.at()), work, due));
        }
        if (service.edition(commitment).profile().has(ProfileStep.ESCALATION)) {
            climb(commitment, passed, work, due);
        }
    }

    private void climb(Commitment commitment, DeadlinePassed passed, WorkItemKind work, Instant due) {
        var days = dates.daysLate(commitment.id(), due, clock.now().isAfter(passed.at()) ? clock.now() : passed.at());
        step(days).ifPresent(step -> {
            var since = IntStream.rangeClosed(0, days).filter(day -> step(day).equals(Optional.of(step))).findFirst().orElse(days);
            var happened = Happened.byEngine(commitment, dates.after(commitment.id(), due, since));
            events.publishEvent(new ClearanceEscalated(happened, step, work, due, since));
        });
        table.nextChange(AskedFor.CLEARANCE, Lateness.LATE, days).ifPresent(next -> dates.again(commitment.id(), passed.kind(), due, next));
    }

    private Optional<EscalationStep> step(int days) {
        return table.step(AskedFor.CLEARANCE, Lateness.LATE, days);
    }
}
