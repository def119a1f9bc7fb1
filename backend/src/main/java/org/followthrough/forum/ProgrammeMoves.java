package org.followthrough.forum;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.followthrough.forum.ProgrammeEvent.EventSaved;
import org.followthrough.identity.Actor;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes an event or an edition together with what lies below it (features, rows A6, E7): where the first day moves by some
 * days and the length stays, the whole programme below moves by as many, with every date that hangs on it, or nothing does.
 */
@Service
@Transactional
public class ProgrammeMoves {

    private final ProgrammeService service;
    private final ProgrammeRows rows;
    private final Editions editions;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    ProgrammeMoves(ProgrammeService service, ProgrammeRows rows, Editions editions, MethodClock clock, ApplicationEventPublisher events) {
        this.service = service;
        this.rows = rows;
        this.editions = editions;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What a move takes along.
     *
     * @param events those that lie below
     * @param dates  dates of cycles and responses that lie ahead and hang on one of the events that move
     */
    public record Extent(int events, int dates) {
    }

    /** What would move with an event. */
    @Transactional(readOnly = true)
    public Extent extent(Actor actor, Event event) {
        service.requireOrganiser(actor);
        var below = editions.programme(event.edition()).allBelow(event.code());
        return extent(below.size(), Stream.concat(Stream.of(event), below.stream()));
    }

    /** What would move with an edition. */
    @Transactional(readOnly = true)
    public Extent extent(Actor actor, Edition edition) {
        service.requireOrganiser(actor);
        var below = editions.programme(edition.code()).allBelow(null);
        return extent(below.size(), below.stream());
    }

    private Extent extent(int below, Stream<Event> moving) {
        return new Extent(below, rows.datesOn(moving.map(Event::code).toList(), clock.now()));
    }

    /** By how many days a period moves as a whole; 0 where it stays, or where its length changes. */
    public static long days(LocalDate from, LocalDate to, LocalDate newFrom, LocalDate newTo) {
        var days = ChronoUnit.DAYS.between(from, newFrom);
        return to.plusDays(days).equals(newTo) ? days : 0;
    }

    /**
     * Changes an event as {@link ProgrammeService#change(Actor, String, EventDraft)} does.
     *
     * @param along whether what lies below moves with it where it moves as a whole; else that has to lie within the new dates
     */
    public Event change(Actor actor, String code, EventDraft draft, boolean along) {
        service.requireOrganiser(actor);
        service.lockEvent(code);
        var before = editions.event(code).orElseThrow(() -> new NotFound("forum.event.unknown"));
        var days = days(before.starts(), before.ends(), draft.starts(), draft.ends());
        var programme = editions.programme(before.edition());
        var below = programme.allBelow(code);
        if (!along || days == 0 || below.isEmpty()) {
            return service.change(actor, code, draft);
        }
        RuleViolation.throwIfAny(draft.violations(programme.parentOf(before)));
        var after = before.with(draft);
        move(actor, Stream.concat(Stream.of(new Move(before, after)), below.stream().map(one -> Move.of(one, days))).toList());
        return after;
    }

    /** Changes an edition; where it moves as a whole its programme moves with it, if it is to go {@code along}. */
    public Edition change(Actor actor, String code, EditionDraft draft, boolean along) {
        service.requireOrganiser(actor);
        service.lockEdition(code);
        var before = editions.find(code).orElseThrow();
        var after = service.change(actor, code, draft);
        var days = days(before.opens(), before.closes(), after.opens(), after.closes());
        if (along && days != 0) {
            move(actor, editions.programme(code).allBelow(null).stream().map(one -> Move.of(one, days)).toList());
        }
        return after;
    }

    private record Move(Event before, Event after) {

        static Move of(Event event, long days) {
            return new Move(event, new Event(event.code(), event.edition(), event.parent(), event.ordinal(), event.kind(), event.name(),
                    event.starts().plusDays(days), event.ends().plusDays(days), event.place()));
        }
    }

    /** All are written before the first is told, so that dates which hang on several of them are seen where all of them are going. */
    private void move(Actor actor, List<Move> moves) {
        events.publishEvent(new ProgrammeMoving(moves.stream().map(one -> one.after().code()).toList()));
        moves.forEach(one -> rows.save(one.after()));
        moves.forEach(one -> events.publishEvent(new EventSaved(one.before(), one.after(), clock.now(), actor.id())));
    }
}
