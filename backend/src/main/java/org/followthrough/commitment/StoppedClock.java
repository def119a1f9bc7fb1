package org.followthrough.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.StoppedDeadlines.Stopped;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.forum.calendars.Calendars;
import org.followthrough.register.Recommendations;
import org.followthrough.shared.DayCount;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.WorkingCalendar;
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
    private final Calendars calendars;
    private final ApplicationEventPublisher events;

    StoppedClock(StoppedDeadlines stopped, Deadlines deadlines, Commitments commitments, Recommendations recommendations, Editions editions,
            Calendars calendars, ApplicationEventPublisher events) {
        this.stopped = stopped;
        this.deadlines = deadlines;
        this.commitments = commitments;
        this.recommendations = recommendations;
        this.editions = editions;
        this.calendars = calendars;
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
        deadlines.clear(commitment.id(), DeadlineKind.ANSWER_DUE, DeadlineKind.REASSIGN_DUE);
        var pausing = new Pause(commitment, edition(commitment).timeZone(), calendar(commitment), commitment.clockStoppedAt().orElseThrow(), happened.at());
        var moved = moved(pausing, pause, closes);
        var before = pause.dates().isEmpty() ? null : commitment.dueAt();
        commitment.resume(moved, happened.at());
        commitments.save(commitment);
        moved.forEach((kind, date) -> deadlines.set(commitment.id(), kind, pause.cycle(), date,
                pause.counted().contains(kind) ? pausing.count(kind, moved) : null));
        events.publishEvent(new ClockResumed(happened, pause.cycle(), before, DeadlineKind.due(moved), DeadlineKind.veryLate(moved)));
        return commitments.get(commitment.id());
    }

    private static Map<DeadlineKind, Instant> moved(Pause pausing, Stopped pause, Optional<Instant> closes) {
        var moved = new EnumMap<DeadlineKind, Instant>(DeadlineKind.class);
        var dates = pause.dates(pausing.calendar(), pausing.zone());
        dates.forEach((kind, date) -> {
            var later = pausing.later(date);
            moved.put(kind, closes.filter(end -> end.isBefore(later)).orElse(later));
        });
        var due = moved.get(DeadlineKind.RESPONSE_DUE);
        if (due != null && moved.containsKey(DeadlineKind.NO_RESPONSE)) {
            moved.put(DeadlineKind.NO_RESPONSE, pausing.silence(due, dates));
        }
        if (pausing.commitment().isHandedBack()) {
            moved.remove(DeadlineKind.OBJECTION_ENDS);
        }
        return moved;
    }

    /** The time for which the clock of a commitment stood still, in the calendar of its forum and its addressee's country. */
    private record Pause(Commitment commitment, ZoneId zone, WorkingCalendar calendar, Instant stopped, Instant resumed) {

        private LocalDate day(Instant instant) {
            return Deadline.dayOf(instant, zone);
        }

        /** Nothing ends before the day on which the clock runs again. */
        Instant later(Instant date) {
            var moved = Deadline.afterPause(day(date), day(stopped), day(resumed), calendar);
            return Deadline.endOf(moved.isBefore(day(resumed)) ? day(resumed) : moved, zone);
        }

        /** Silence keeps all its days, whatever day the due date has come to. */
        Instant silence(Instant due, Map<DeadlineKind, Instant> before) {
            var days = calendar.between(day(Optional.ofNullable(before.get(DeadlineKind.RESPONSE_DUE)).orElseThrow()),
                    day(Optional.ofNullable(before.get(DeadlineKind.NO_RESPONSE)).orElseThrow()));
            return new DayCount(day(due), Math.max(0, days)).end(calendar, zone);
        }

        /** What is left is counted from the day on which the clock runs again; silence always from the due date. */
        DayCount count(DeadlineKind kind, Map<DeadlineKind, Instant> now) {
            var end = day(Optional.ofNullable(now.get(kind)).orElseThrow());
            var from = kind == DeadlineKind.NO_RESPONSE ? day(now.getOrDefault(DeadlineKind.RESPONSE_DUE, commitment.responseDueAt())) : day(resumed);
            return new DayCount(from, Math.max(0, calendar.between(from, end)));
        }
    }

    private WorkingCalendar calendar(Commitment commitment) {
        var edition = edition(commitment);
        return calendars.counting(edition.forum(), commitment.addressee());
    }

    private Edition edition(Commitment commitment) {
        return editions.find(recommendations.get(commitment.recommendation()).edition()).orElseThrow();
    }

    /** Forgets what stood still; the commitment is closed. */
    void drop(Commitment closed) {
        stopped.take(closed.id());
    }
}
