package org.followthrough.commitment;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.shared.DayCount;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines of commitments: rows, so that a moved date is one statement and lateness an event, never a comparison. */
@Repository
public class Deadlines {

    /** What failed is left aside until it is tried again, with all later dates of the same commitment. */
    private static final String NOT_ASIDE = """
             not exists (select 1 from failed_deadline f where f.commitment = deadline.commitment and f.kind <> 'escalation'
                and f.next_try_at > :real)
            """;

    private final JdbcClient jdbc;
    private final SystemClock real;

    Deadlines(JdbcClient jdbc, SystemClock real) {
        this.jdbc = jdbc;
        this.real = real;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void set(UUID commitment, DeadlineKind kind, @Nullable UUID cycle, Instant dueAt) {
        set(commitment, kind, cycle, dueAt, null);
    }

    /**
     * The same for a deadline that was counted in working days: a calendar that changes moves it, as long as it lies ahead.
     *
     * @param count how it was counted, or null for a date that a person set
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(UUID commitment, DeadlineKind kind, @Nullable UUID cycle, Instant dueAt, @Nullable DayCount count) {
        jdbc.sql("""
                insert into deadline (commitment, kind, cycle, due_at, counted_from, counted_days)
                values (:commitment, :kind, :cycle, :due, :from, :days)
                on conflict (commitment, kind) do update set cycle = excluded.cycle, due_at = excluded.due_at,
                    counted_from = excluded.counted_from, counted_days = excluded.counted_days""")
                .param("commitment", commitment).param("kind", kind.code()).param("cycle", cycle).param("due", Sql.time(dueAt))
                .param("from", count == null ? null : count.from()).param("days", count == null ? null : count.days()).update();
    }

    /** Takes deadlines away that no longer matter, because what they waited for has happened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void clear(UUID commitment, DeadlineKind... kinds) {
        jdbc.sql("delete from deadline where commitment = :commitment and kind = any(:kinds)")
                .param("commitment", commitment)
                .param("kinds", java.util.Arrays.stream(kinds).map(DeadlineKind::code).toArray(String[]::new)).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void clearAll(UUID commitment) {
        jdbc.sql("delete from deadline where commitment = :commitment").param("commitment", commitment).update();
    }

    /** The commitment's first deadline before {@code until}, taken off the table. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<DeadlinePassed> takeFirst(UUID commitment, Instant until) {
        return jdbc.sql("""
                delete from deadline where (commitment, kind) in (
                    select commitment, kind from deadline where commitment = :commitment and due_at < :until
                    order by due_at, array_position(:order::text[], kind) limit 1)
                returning commitment, kind, cycle, due_at""")
                .param("commitment", commitment).param("until", Sql.time(until)).param("order", ORDER)
                .query((row, number) -> new DeadlinePassed(row.getObject("commitment", UUID.class),
                        Sql.codedAlways(DeadlineKind.class, row, "kind"), row.getObject("cycle", UUID.class), Sql.instant(row, "due_at")))
                .optional();
    }

    /** The first deadline before {@code until} of each commitment, taken off the table; earliest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<DeadlinePassed> takeFirst(Collection<UUID> commitments, Instant until) {
        return jdbc.sql("""
                delete from deadline where (commitment, kind) in (
                    select distinct on (commitment) commitment, kind from deadline where commitment = any(:commitments) and due_at < :until
                    order by commitment, due_at, array_position(:order::text[], kind))
                returning commitment, kind, cycle, due_at""")
                .param("commitments", commitments.toArray(UUID[]::new)).param("until", Sql.time(until)).param("order", ORDER)
                .query((row, number) -> new DeadlinePassed(row.getObject("commitment", UUID.class),
                        Sql.codedAlways(DeadlineKind.class, row, "kind"), row.getObject("cycle", UUID.class), Sql.instant(row, "due_at")))
                .list().stream().sorted(Comparator.comparing(DeadlinePassed::at).thenComparing(DeadlinePassed::commitment)).toList();
    }

    /** Locks commitments with something due before {@code until} that nobody else works on, at most {@code limit}. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<UUID> lockDue(Instant until, int limit) {
        return jdbc.sql("""
                select id from commitment where id in (
                    select commitment from deadline where due_at < :until and %s order by due_at limit :limit)
                order by id for update skip locked""".formatted(NOT_ASIDE))
                .param("until", Sql.time(until)).param("limit", limit).param("real", Sql.time(real.now())).query(UUID.class).list();
    }

    /** The one that comes first of those before {@code until}: where it fails, this is what has failed. */
    @Transactional(readOnly = true)
    public Optional<DeadlinePassed> next(UUID commitment, Instant until) {
        return jdbc.sql("""
                select commitment, kind, cycle, due_at from deadline where commitment = :commitment and due_at < :until
                order by due_at, array_position(:order::text[], kind) limit 1""")
                .param("commitment", commitment).param("until", Sql.time(until)).param("order", ORDER)
                .query((row, number) -> new DeadlinePassed(row.getObject("commitment", UUID.class),
                        Sql.codedAlways(DeadlineKind.class, row, "kind"), row.getObject("cycle", UUID.class), Sql.instant(row, "due_at")))
                .optional();
    }

    /** The earliest deadline of all commitments. */
    public Optional<Instant> earliest() {
        return jdbc.sql("select due_at from deadline where" + NOT_ASIDE + "order by due_at limit 1").param("real", Sql.time(real.now()))
                .query((row, number) -> Sql.instant(row, "due_at")).optional();
    }

    /** What awaits a commitment by time as far as anybody may know, earliest first. */
    public List<DeadlinePassed> of(UUID commitment) {
        return jdbc.sql("""
                select commitment, kind, cycle, due_at from deadline where commitment = :commitment and kind = any(:order)
                order by due_at, array_position(:order::text[], kind)""")
                .param("commitment", commitment).param("order", OPEN)
                .query((row, number) -> new DeadlinePassed(row.getObject("commitment", UUID.class),
                        Sql.codedAlways(DeadlineKind.class, row, "kind"), row.getObject("cycle", UUID.class), Sql.instant(row, "due_at")))
                .list();
    }

    /** The first of those that awaits each of several commitments. */
    public Map<UUID, DeadlinePassed> first(Collection<UUID> commitments) {
        return jdbc.sql("""
                select distinct on (commitment) commitment, kind, cycle, due_at from deadline where commitment = any(:commitments) and kind = any(:order)
                order by commitment, due_at, array_position(:order::text[], kind)""")
                .param("commitments", commitments.toArray(UUID[]::new)).param("order", OPEN)
                .query((row, number) -> new DeadlinePassed(row.getObject("commitment", UUID.class),
                        Sql.codedAlways(DeadlineKind.class, row, "kind"), row.getObject("cycle", UUID.class), Sql.instant(row, "due_at")))
                .list().stream().collect(Collectors.toMap(DeadlinePassed::commitment, Function.identity()));
    }

    /** Moves a whole set at once, as a granted extension does for one and a moved event for many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setAll(Collection<UUID> commitments, DeadlineKind kind, @Nullable UUID cycle, Instant dueAt) {
        jdbc.sql("""
                insert into deadline (commitment, kind, cycle, due_at) select unnest(:commitments), :kind, :cycle, :due
                on conflict (commitment, kind) do update set cycle = excluded.cycle, due_at = excluded.due_at, counted_from = null,
                    counted_days = null""")
                .param("commitments", commitments.toArray(UUID[]::new)).param("kind", kind.code()).param("cycle", cycle)
                .param("due", Sql.time(dueAt)).update();
    }

    private static final String[] OPEN = java.util.Arrays.stream(DeadlineKind.values()).filter(DeadlineKind::isOpen)
            .map(DeadlineKind::code).toArray(String[]::new);

    private static final String[] ORDER = java.util.Arrays.stream(DeadlineKind.values()).map(DeadlineKind::code).toArray(String[]::new);
}
