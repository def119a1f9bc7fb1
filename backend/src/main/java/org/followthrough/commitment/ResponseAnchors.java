package org.followthrough.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.forum.Anchor;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.forum.ProgrammeEvent.EventSaved;
import org.followthrough.identity.Actor;
import org.followthrough.shared.Batch;
import org.followthrough.shared.DayCount;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Happenings;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Sql;
import org.followthrough.shared.WrongState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Response dates that hang on an event (features, row E7): when it moves they move with it, all in one transaction, and
 * what is counted from them is counted again. What was answered or closed hangs on nothing any more, and a date that has passed
 * stays as it was.
 */
@Service
@Transactional
public class ResponseAnchors {

    private final CommitmentService service;
    private final Commitments commitments;
    private final Deadlines deadlines;
    private final StoppedDeadlines stopped;
    private final Editions editions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ResponseAnchors(CommitmentService service, Commitments commitments, Deadlines deadlines, StoppedDeadlines stopped, Editions editions, JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.service = service;
        this.commitments = commitments;
        this.deadlines = deadlines;
        this.stopped = stopped;
        this.editions = editions;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Assigns with a response date that hangs on an event; for the rest see {@link CommitmentService#assign}. */
    public List<Commitment> assign(Actor actor, String recommendation, List<String> addressees, Anchor anchor, boolean oneOff) {
        service.requireAssignable(actor, recommendation, addressees);
        RuleViolation.throwIfAny(anchor.violations("responseAnchor"));
        var event = editions.event(anchor.event()).orElseThrow(() -> RuleViolation.of("responseAnchor", "forum.event.unknown"));
        var given = service.assign(actor, recommendation, addressees, anchor.day(event), oneOff);
        given.forEach(commitment -> jdbc.sql("insert into response_anchor (commitment, event, edge, days) values (:id, :event, :edge, :days)")
                .param("id", commitment.id()).param("event", anchor.event()).param("edge", anchor.edge().code()).param("days", anchor.days()).update());
        return given;
    }

    /** On what the response date of a commitment hangs. */
    @Transactional(readOnly = true)
    public Optional<Anchor> of(UUID commitment) {
        return jdbc.sql("select event, edge, days from response_anchor where commitment = :id").param("id", commitment)
                .query((row, number) -> new Anchor(row.getString("event"), Sql.codedAlways(Anchor.Edge.class, row, "edge"), row.getInt("days")))
                .optional();
    }

    @EventListener
    void on(EventSaved saved) {
        if (saved.before() != null && (!saved.before().starts().equals(saved.after().starts()) || !saved.before().ends().equals(saved.after().ends()))) {
            var moved = lockAwaited(saved.after().code()).stream().flatMap(id -> move(id, saved).stream()).toList();
            if (!moved.isEmpty()) {
                Batch.together(() -> announce(moved));
            }
        }
    }

    private int announce(List<DeadlineMoved> moved) {
        events.publishEvent(new Happenings(moved));
        return moved.size();
    }

    /** Those that still wait for their response, the late ones included, in the order in which everybody locks. */
    private List<UUID> lockAwaited(String event) {
        return jdbc.sql("""
                select c.id from commitment c join response_anchor a on a.commitment = c.id
                where a.event = :event and c.position = 'awaiting' and c.closed_at is null order by c.id for update of c""")
                .param("event", event).query(UUID.class).list();
    }

    private Optional<DeadlineMoved> move(UUID id, EventSaved saved) {
        var commitment = commitments.get(id);
        var edition = service.edition(commitment);
        var due = of(id).orElseThrow().day(saved.after());
        var before = commitment.responseDueAt();
        if (!Deadline.dayOf(before, edition.timeZone()).equals(of(id).orElseThrow().day(before(saved)))) {
            return Optional.empty();
        }
        if (due.equals(Deadline.dayOf(before, edition.timeZone()))) {
            return Optional.empty();
        }
        if (!commitment.clockIsStopped() && Deadline.hasPassed(before, saved.at())) {
            return Optional.empty();
        }
        requireAhead(commitment, due, edition.timeZone(), saved.at());
        return Optional.of(move(commitment, due, edition.timeZone(), saved));
    }

    private static Event before(EventSaved saved) {
        return Optional.ofNullable(saved.before()).orElseThrow();
    }

    private static void requireAhead(Commitment commitment, LocalDate due, ZoneId zone, Instant now) {
        if (due.isBefore(LocalDate.ofInstant(now, zone))) {
            throw new WrongState("commitment.anchor.into-past", commitment.ref(), due);
        }
    }

    private DeadlineMoved move(Commitment commitment, LocalDate due, ZoneId zone, EventSaved saved) {
        var silence = new DayCount(due, service.edition(commitment).profile().reminder());
        var dueAt = Deadline.endOf(due, zone);
        var silentAt = silence.end(service.calendar(commitment), zone);
        var before = commitment.responseDueAt();
        if (commitment.clockIsStopped()) {
            stopped.move(commitment.id(), DeadlineKind.RESPONSE_DUE, dueAt, null);
            stopped.move(commitment.id(), DeadlineKind.NO_RESPONSE, silentAt, silence);
        } else {
            deadlines.set(commitment.id(), DeadlineKind.RESPONSE_DUE, null, dueAt);
            deadlines.set(commitment.id(), DeadlineKind.NO_RESPONSE, null, silentAt, silence);
        }
        jdbc.sql("""
                update commitment set response_due_at = :due, no_response_at = :silent, version = version + 1,
                    due_at = case when due_at = :before then :due else due_at end where id = :id""")
                .param("due", Sql.time(dueAt)).param("silent", Sql.time(silentAt)).param("before", Sql.time(before)).param("id", commitment.id()).update();
        return new DeadlineMoved(new Happened(commitment.id(), commitment.ref(), commitment.addressee(), saved.at(), saved.account(), saved.actedAs(),
                null), DeadlineKind.RESPONSE_DUE, null, before, dueAt, saved.after().code());
    }
}
