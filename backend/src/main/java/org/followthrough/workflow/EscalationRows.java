package org.followthrough.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far each late commitment has been brought up the ladder. */
@Repository
class EscalationRows {

    /** A commitment whose step or whose dates have failed is left aside until it is tried again. */
    private static final String NOT_ASIDE = """
             not exists (select 1 from failed_deadline f where f.commitment = escalation.commitment and f.next_try_at > :real)
            """;

    private final JdbcClient jdbc;
    private final SystemClock real;

    EscalationRows(JdbcClient jdbc, SystemClock real) {
        this.jdbc = jdbc;
        this.real = real;
    }

    /** Where a commitment stands on the ladder, for one due date. */
    record Rung(UUID commitment, AskedFor asked, Instant due, @Nullable EscalationStep step, @Nullable Instant nextAt) {

        Rung standingStill() {
            return new Rung(commitment, asked, due, step, null);
        }
    }

    Map<UUID, Rung> find(Collection<UUID> commitments) {
        return jdbc.sql("select * from escalation where commitment = any(:commitments)").param("commitments", commitments.toArray(UUID[]::new))
                .query(EscalationRows::rung).list().stream().collect(Collectors.toMap(Rung::commitment, Function.identity()));
    }

    private static Rung rung(ResultSet row, int number) throws SQLException {
        return new Rung(row.getObject("commitment", UUID.class), Sql.codedAlways(AskedFor.class, row, "asked"), Sql.instant(row, "due_at"),
                Sql.coded(EscalationStep.class, row, "step"), Sql.instant(row, "next_at"));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void save(List<Rung> rungs) {
        jdbc.sql("""
                insert into escalation (commitment, asked, due_at, step, next_at)
                select * from unnest(:commitments::uuid[], :asked::text[], :due::timestamptz[], :steps::text[], :next::timestamptz[])
                on conflict (commitment) do update set asked = excluded.asked, due_at = excluded.due_at, step = excluded.step,
                    next_at = excluded.next_at""")
                .param("commitments", rungs.stream().map(Rung::commitment).toArray(UUID[]::new))
                .param("asked", texts(rungs, rung -> rung.asked().code())).param("due", texts(rungs, Rung::due))
                .param("steps", texts(rungs, rung -> Sql.code(rung.step()))).param("next", texts(rungs, Rung::nextAt)).update();
    }

    private static String[] texts(List<Rung> rungs, Function<Rung, @Nullable Object> value) {
        return rungs.stream().map(value).map(one -> one == null ? null : one.toString()).toArray(String[]::new);
    }

    /** Takes the rows away of what is not late any more, or by another due date. */
    @Transactional(propagation = Propagation.MANDATORY)
    void removeSettled(Collection<UUID> commitments) {
        jdbc.sql("""
                delete from escalation e using commitment c where c.id = e.commitment and e.commitment = any(:commitments)
                    and (coalesce(c.lateness, 'on-time') = 'on-time' or c.due_at is distinct from e.due_at)""")
                .param("commitments", commitments.toArray(UUID[]::new)).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(Collection<UUID> commitments) {
        jdbc.sql("delete from escalation where commitment = any(:commitments)").param("commitments", commitments.toArray(UUID[]::new)).update();
    }

    /** Commitments for which the table says something else by then, those that are due first; in the order in which everybody locks. */
    List<Rung> due(Instant until, int limit) {
        return jdbc.sql("""
                select * from (select * from escalation where next_at <= :until and %s order by next_at, commitment limit :limit) first
                order by commitment""".formatted(NOT_ASIDE))
                .param("until", Sql.time(until)).param("limit", limit).param("real", Sql.time(real.now()))
                .query(EscalationRows::rung).list();
    }

    Optional<Instant> earliest() {
        return jdbc.sql("select next_at from escalation where next_at is not null and" + NOT_ASIDE + "order by next_at limit 1")
                .param("real", Sql.time(real.now()))
                .query((row, number) -> Sql.instant(row, "next_at")).optional();
    }
}
