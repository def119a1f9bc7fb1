package org.followthrough.commitment;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Recounts.Alike;
import org.followthrough.commitment.Recounts.Ending;
import org.followthrough.commitment.Recounts.Moved;
import org.followthrough.forum.calendars.CalendarChanged;
import org.followthrough.forum.calendars.CalendarChanging;
import org.followthrough.forum.calendars.CalendarOwner;
import org.followthrough.forum.calendars.Calendars;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Happenings;
import org.followthrough.shared.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts deadlines again when a calendar has changed (features, row E4): those that lie ahead and were counted in working
 * days, never one that has passed, never a date that a person set. Nothing passes early: what would lie in the past now
 * ends with today.
 */
@Component
class Recounting {

    private static final Set<DeadlineKind> SILENCE = Set.of(DeadlineKind.NO_RESPONSE);
    private static final Set<DeadlineKind> BUT_SILENCE = EnumSet.complementOf(EnumSet.of(DeadlineKind.NO_RESPONSE));

    private final Recounts recounts;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;

    Recounting(Recounts recounts, Calendars calendars, ApplicationEventPublisher events) {
        this.recounts = recounts;
        this.calendars = calendars;
        this.events = events;
    }

    @EventListener
    void on(CalendarChanging changing) {
        recounts.lock(changing.owner(), changing.at());
    }

    @EventListener
    void on(CalendarChanged changed) {
        var counting = new Counting(changed.owner(), changed.at());
        var first = counting.move(BUT_SILENCE);
        recounts.countSilenceFrom(first.stream().filter(one -> one.kind() == DeadlineKind.RESPONSE_DUE).toList());
        var moved = Stream.concat(first.stream(), counting.move(SILENCE).stream()).toList();
        recounts.show(moved);
        if (!moved.isEmpty()) {
            events.publishEvent(new Happenings(moved.stream().map(one -> happened(one, changed)).toList()));
        }
    }

    private static DeadlineMoved happened(Moved one, CalendarChanged changed) {
        var happened = new Happened(one.commitment(), one.ref(), one.addressee(), changed.at(), changed.account(), changed.actedAs(), null);
        return new DeadlineMoved(happened, one.kind(), one.cycle(), one.from(), one.to(), changed.subject());
    }

    /** One change and the calendars that it needs. */
    private final class Counting {

        private final CalendarOwner owner;
        private final Instant now;
        private final Map<String, WorkingCalendar> known = new HashMap<>();

        Counting(CalendarOwner owner, Instant now) {
            this.owner = owner;
            this.now = now;
        }

        List<Moved> move(Collection<DeadlineKind> kinds) {
            var endings = recounts.alike(owner, kinds, now).stream().map(alike -> new Ending(alike, end(alike))).toList();
            return recounts.move(owner, kinds, endings, now);
        }

        private Instant end(Alike alike) {
            var calendar = known.computeIfAbsent(alike.forum() + " " + alike.addressee(), key -> calendars.of(alike.forum(), alike.addressee()));
            var counted = alike.count().end(calendar, alike.zone());
            var today = Deadline.endOf(Deadline.dayOf(now, alike.zone()), alike.zone());
            return counted.isBefore(today) ? today : counted;
        }
    }
}
