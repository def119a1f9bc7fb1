package org.followthrough.reporting.contributions;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the days of an edition's reminders do to the parts that are asked of institutions (features, rows F3, L1). */
@Component
public class PartReminders {

    private final ContributionRequests requests;
    private final Commitments commitments;
    private final ApplicationEventPublisher events;

    PartReminders(ContributionRequests requests, Commitments commitments, ApplicationEventPublisher events) {
        this.requests = requests;
        this.commitments = commitments;
        this.events = events;
    }

    /**
     * An institution that was asked for its part of a report was reminded by itself at an instant.
     *
     * @param dueAt when the part was wanted
     */
    public record Reminded(UUID commitment, UUID cycle, String institution, Instant dueAt, Instant at) {

        boolean isOver() {
            return !at.isBefore(dueAt);
        }
    }

    /** Keeps that it was, and announces once that a part is overdue. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Reminded reminded) {
        var commitment = commitments.get(reminded.commitment());
        requests.missing(reminded.commitment(), reminded.cycle(), reminded.institution()).ifPresent(request -> {
            var happened = Happened.byEngine(commitment, reminded.at());
            requests.remind(request.id(), reminded.at());
            events.publishEvent(new ContributionEvent.ContributionReminded(happened, reminded.cycle(), request.institution()));
            if (reminded.isOver() && requests.overdue(request.id(), reminded.at())) {
                events.publishEvent(new ContributionEvent.ContributionOverdue(happened, reminded.cycle(), request.institution(), request.dueAt()));
            }
        });
    }
}
