package org.followthrough.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.DeadlineMoved;
import org.followthrough.forum.Editions;
import org.followthrough.forum.calendars.CalendarChanged;
import org.followthrough.forum.calendars.CalendarChanging;
import org.followthrough.forum.calendars.CalendarOwner;
import org.followthrough.forum.calendars.Calendars;
import org.followthrough.shared.Batch;
import org.followthrough.shared.Happenings;
import org.followthrough.shared.Sql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves cycles whose calendar or whose event has changed, with the reports that they ask for; a report whose date was extended has left
 * the cycle's dates and is counted by itself.
 */
@Component
class Rescheduling {

    private static final int BEFORE_COMMITMENTS = -10;

    private final Cycles cycles;
    private final Editions editions;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Rescheduling(Cycles cycles, Editions editions, Calendars calendars, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.cycles = cycles;
        this.editions = editions;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** An opening cycle locks itself and then its commitments; so does this. */
    @EventListener
    @Order(BEFORE_COMMITMENTS)
    void on(CalendarChanging changing) {
        unfinished(changing.owner());
    }

    @EventListener
    @Order(BEFORE_COMMITMENTS)
    void on(CalendarChanged changed) {
        for (var cycle : unfinished(changed.owner())) {
            var edition = editions.find(cycle.edition()).orElseThrow();
            var recounted = cycle.recounted(edition.timeZone(), calendars.of(edition.forum()), changed.at());
            if (!recounted.equals(cycle)) {
                move(cycle, recounted, new CycleEvent.CycleMoved(cycle, recounted, changed.subject(), changed.at(), changed.account(),
                        changed.actedAs()));
            }
        }
    }

    private List<ReportingCycle> unfinished(CalendarOwner owner) {
        return owner.kind() == CalendarOwner.Kind.FORUM ? cycles.lockUnfinished(owner.code()) : List.of();
    }

    /** Moves a cycle with everything that hangs on its dates: its timers, its reports and their deadlines. */
    void move(ReportingCycle before, ReportingCycle after, CycleEvent.CycleMoved moved) {
        var due = before.dueAt().equals(after.dueAt()) ? List.<Happened>of() : lockAsked(before, moved);
        cycles.reschedule(after);
        reports("due_at", "report-due", before.id(), before.dueAt(), after.dueAt());
        reports("very_late_at", "report-very-late", before.id(), before.veryLateAt(), after.veryLateAt());
        reports("closes_at", "report-closes", before.id(), before.closesAt(), after.closesAt());
        show(before, after, due);
        events.publishEvent(moved);
        if (!due.isEmpty()) {
            Batch.together(() -> announce(due.stream().map(one -> new DeadlineMoved(one, DeadlineKind.REPORT_DUE, before.id(), before.dueAt(),
                    after.dueAt(), moved.because())).toList()));
        }
    }

    /** A report whose date was extended, or whose clock stood still, and the date. */
    record Extended(String ref, Instant dueAt) {
    }

    /** The one with the last date after an instant; a cycle cannot close before what was granted in it. */
    Optional<Extended> extendedBeyond(ReportingCycle cycle, Instant closes) {
        return jdbc.sql("""
                select c.ref, p.due_at from progress_report p join commitment c on c.id = p.commitment
                where p.cycle = :cycle and p.state not in ('cleared', 'nothing-reported') and not p.voluntary and p.due_at <> :due and p.due_at > :closes
                order by p.due_at desc, c.ref limit 1""")
                .param("cycle", cycle.id()).param("due", Sql.time(cycle.dueAt())).param("closes", Sql.time(closes))
                .query((row, number) -> new Extended(row.getString("ref"), Sql.instant(row, "due_at"))).optional();
    }

    private int announce(List<DeadlineMoved> moved) {
        events.publishEvent(new Happenings(moved));
        return moved.size();
    }

    /** The commitments of whom a report is awaited by the cycle's own date. */
    private List<Happened> lockAsked(ReportingCycle cycle, CycleEvent.CycleMoved moved) {
        return jdbc.sql("""
                select c.id, c.ref, c.addressee from commitment c where c.id in (
                    select commitment from deadline where cycle = :cycle and kind = 'report-due' and due_at = :due and counted_from is null
                    union select commitment from stopped_deadline where cycle = :cycle and kind = 'report-due' and due_at = :due)
                order by c.id for update""").param("cycle", cycle.id()).param("due", Sql.time(cycle.dueAt()))
                .query((row, number) -> new Happened(row.getObject("id", UUID.class), row.getString("ref"), row.getString("addressee"), moved.at(),
                        moved.account(), moved.actedAs(), null)).list();
    }

    private void show(ReportingCycle before, ReportingCycle after, List<Happened> due) {
        jdbc.sql("update commitment set due_at = :to, version = version + 1 where id = any(:ids) and due_at = :from").param("to", Sql.time(after.dueAt()))
                .param("from", Sql.time(before.dueAt())).param("ids", due.stream().map(Happened::commitment).toArray(UUID[]::new)).update();
    }

    /** What hangs on the cycle's own date moves with it; a date that has passed has left the table of deadlines. */
    private void reports(String column, String kind, UUID cycle, Instant from, Instant to) {
        if (!from.equals(to)) {
            jdbc.sql("update progress_report set " + column + " = :to where cycle = :cycle and " + column + " = :from "
                    + "and state not in ('cleared', 'nothing-reported')")
                    .param("to", Sql.time(to)).param("cycle", cycle).param("from", Sql.time(from)).update();
            jdbc.sql("update deadline set due_at = :to where cycle = :cycle and kind = :kind and due_at = :from and counted_from is null")
                    .param("to", Sql.time(to)).param("cycle", cycle).param("from", Sql.time(from)).param("kind", kind).update();
            jdbc.sql("update stopped_deadline set due_at = :to where cycle = :cycle and kind = :kind and due_at = :from")
                    .param("to", Sql.time(to)).param("cycle", cycle).param("from", Sql.time(from)).param("kind", kind).update();
        }
    }
}
