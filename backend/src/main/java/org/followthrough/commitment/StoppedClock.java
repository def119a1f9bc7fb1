package org.followthrough.commitment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.StoppedDeadlines.Stopped;
import org.followthrough.forum.Editions;
import org.followthrough.register.Recommendations;
import org.followthrough.shared.Deadline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Stops the clock of what is asked and lets it run again (method, sections 2 F and 3). Nothing passes while it stands still;
 * afterwards every date that had not passed is moved by the working days of the pause, those of a report at most to the
 * closing of their cycle.
 */
@Component
public class StoppedClock {

    private final StoppedDeadlines stopped;
    private final Deadlines deadlines;
    private final Commitments commitments;
    private final Recommendations recommendations;
    private final Editions editions;
    private final ApplicationEventPublisher events;

    StoppedClock(StoppedDeadlines stopped, Deadlines deadlines, Commitments commitments, Recommendations recommendations, Editions editions,
            ApplicationEventPublisher events) {
        this.stopped = stopped;
        this.deadlines = deadlines;
        this.commitments = commitments;
        this.recommendations = recommendations;
        this.editions = editions;
        this.events = events;
    }

    /** Takes the deadlines of what is asked off the table; the commitment has said with whom it lies now. */
    public void stop(Commitment commitment) {
        stopped.stop(commitment.id());
        commitments.save(commitment);
    }

    /** Lets the clock run again, and returns the commitment as it stands then; where it runs, nothing happens. */
    public Commitment resume(Commitment commitment, Happened happened) {
        return resume(commitment, happened, deadlines.of(commitment.id()).stream()
                .filter(one -> one.kind() == DeadlineKind.REPORT_CLOSES).map(DeadlinePassed::at).findFirst());
    }

    /** The same because the cycle closes at that instant. */
    public Commitment resumeAtClosing(Commitment commitment, Happened happened) {
        return resume(commitment, happened, Optional.of(happened.at()));
    }

    private Commitment resume(Commitment commitment, Happened happened, Optional<Instant> closes) {
        if (!commitment.clockIsStopped()) {
            return commitment;
        }
        var pause = stopped.take(commitment.id());
        var moved = moved(commitment, pause, happened.at(), closes);
        var before = pause.dates().isEmpty() ? null : commitment.dueAt();
        commitment.resume(moved, happened.at());
        commitments.save(commitment);
        moved.forEach((kind, date) -> deadlines.set(commitment.id(), kind, pause.cycle(), date));
        events.publishEvent(new ClockResumed(happened, pause.cycle(), before, DeadlineKind.due(moved), DeadlineKind.veryLate(moved)));
        return commitments.get(commitment.id());
    }

    private Map<DeadlineKind, Instant> moved(Commitment commitment, Stopped pause, Instant now, Optional<Instant> closes) {
        var zone = zone(commitment);
        var moved = new EnumMap<DeadlineKind, Instant>(DeadlineKind.class);
        pause.dates().forEach((kind, date) -> {
            var later = afterPause(date, commitment.clockStoppedAt().orElseThrow(), now, zone);
            moved.put(kind, closes.filter(end -> end.isBefore(later)).orElse(later));
        });
        if (commitment.isHandedBack()) {
            moved.remove(DeadlineKind.OBJECTION_ENDS);
        }
        return moved;
    }

    private static Instant afterPause(Instant date, Instant stopped, Instant resumed, ZoneId zone) {
        return Deadline.endOf(Deadline.afterPause(Deadline.dayOf(date, zone), Deadline.dayOf(stopped, zone), Deadline.dayOf(resumed, zone)), zone);
    }

    private ZoneId zone(Commitment commitment) {
        return editions.find(recommendations.get(commitment.recommendation()).edition()).orElseThrow().timeZone();
    }

    /** Forgets what stood still; the commitment is closed. */
    void drop(Commitment closed) {
        stopped.take(closed.id());
    }
}
