package org.followthrough.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.reporting.contributions.PartReminders;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminders, computed from what lies on the desks: there is no row to move when a due date moves. Each sweep looks at the time
 * since the last one and never behind it, so nothing is early, nothing doubled, and nothing of the past comes in a flood.
 */
@Repository
class ReminderRows {

    /** Work whose reminder came between two instants, with the last of its days. */
    private static final String REACHED = """
            with offsets as (select distinct unnest(days) as days from reminder_plan union select unnest(:default::integer[])),
            reached as (
                select distinct on (w.id) w.*, o.days, m.moment
                from offsets o
                join work_item w on w.due_at > :from - make_interval(days => o.days + 2) and w.due_at <= :until - make_interval(days => o.days - 2)
                join commitment c on c.id = w.commitment
                        and (c.lies_with is null or w.kind in ('answer-clarification', 'reassign', 'clear-plan', 'clear-institutions', 'clear-statement'))
                join recommendation r on r.id = c.recommendation
                join event v on v.code = r.event
                join edition e on e.code = v.edition
                left join reminder_plan p on p.edition = e.code
                cross join lateral (select ((w.due_at at time zone e.time_zone) + make_interval(days => o.days)) at time zone e.time_zone
                    as moment) m
                where o.days = any(coalesce(p.days, :default)) and m.moment > :from and m.moment <= :until and m.moment > w.since
                order by w.id, o.days desc)
            """;

    private final JdbcClient jdbc;
    private final SystemClock clock;

    ReminderRows(JdbcClient jdbc, SystemClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ReminderPlan plan(String edition) {
        return jdbc.sql("select days from reminder_plan where edition = :edition").param("edition", edition)
                .query((row, number) -> new ReminderPlan(Sql.integers(row, "days"))).optional().orElse(ReminderPlan.DEFAULT);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void lock(String edition) {
        jdbc.sql("select code from edition where code = :edition for update").param("edition", edition).query(String.class).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void plan(String edition, ReminderPlan plan) {
        jdbc.sql("""
                insert into reminder_plan (edition, days) values (:edition, :days)
                on conflict (edition) do update set days = excluded.days""")
                .param("edition", edition).param("days", plan.days().toArray(Integer[]::new)).update();
    }

    /** Takes the time from the last sweep on, if no other node has it; the very first sweep begins with now. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Instant> take(Instant now) {
        jdbc.sql("insert into reminder_sweep (done_until) values (:now) on conflict do nothing").param("now", Sql.time(now)).update();
        var from = jdbc.sql("select done_until from reminder_sweep where done_until < :now for update skip locked").param("now", Sql.time(now))
                .query((row, number) -> Sql.instant(row, "done_until")).optional();
        jdbc.sql("update reminder_sweep set done_until = :now where done_until < :now and :taken").param("now", Sql.time(now))
                .param("taken", from.isPresent()).update();
        return from;
    }

    /** Reminds of what came due by an offset after {@code from} and up to {@code until}; of several only the last. */
    @Transactional(propagation = Propagation.MANDATORY)
    int remind(Instant from, Instant until) {
        return jdbc.sql(REACHED + """
                insert into notice (id, account, cause, kind, topic, commitment, cycle, work_item, due_at, at, created_at)
                select gen_random_uuid(), a.id, 'reminder:' || w.id || ':' || extract(epoch from w.due_at)::bigint || ':' || w.days, 'reminder',
                    w.kind, w.commitment, w.cycle, w.id, w.due_at, w.moment, :now
                from reached w
                """ + Notices.HOLDERS + " on conflict (account, cause) do nothing")
                .param("default", ReminderPlan.DEFAULT.days().toArray(Integer[]::new)).param("from", Sql.time(from))
                .param("until", Sql.time(until)).param("claimed", true).param("now", Sql.time(clock.now())).update();
    }

    /** The institutions among those, of which parts of reports are asked. */
    List<PartReminders.Reminded> parts(Instant from, Instant until) {
        return jdbc.sql(REACHED + "select * from reached where institution is not null order by moment, id")
                .param("default", ReminderPlan.DEFAULT.days().toArray(Integer[]::new)).param("from", Sql.time(from)).param("until", Sql.time(until))
                .query((row, number) -> new PartReminders.Reminded(row.getObject("commitment", UUID.class), row.getObject("cycle", UUID.class),
                        row.getString("institution"), Sql.instant(row, "due_at"), Sql.instant(row, "moment"))).list();
    }
}
