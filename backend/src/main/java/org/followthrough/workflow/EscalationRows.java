package org.followthrough.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far each late commitment has been brought up the ladder. */
@Repository
class EscalationRows {

    private final JdbcClient jdbc;

    EscalationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a commitment stands on the ladder, for one due date. */
    record Rung(UUID commitment, AskedFor asked, Instant due, @Nullable EscalationStep step, @Nullable Instant nextAt) {
    }

    Optional<Rung> find(UUID commitment) {
        return jdbc.sql("select * from escalation where commitment = :commitment").param("commitment", commitment)
                .query((row, number) -> new Rung(commitment, Sql.codedAlways(AskedFor.class, row, "asked"), Sql.instant(row, "due_at"),
                        Sql.coded(EscalationStep.class, row, "step"), Sql.instant(row, "next_at"))).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void save(Rung rung) {
        jdbc.sql("""
                insert into escalation (commitment, asked, due_at, step, next_at) values (:commitment, :asked, :due, :step, :next)
                on conflict (commitment) do update set asked = excluded.asked, due_at = excluded.due_at, step = excluded.step,
                    next_at = excluded.next_at""")
                .param("commitment", rung.commitment()).param("asked", rung.asked().code()).param("due", Sql.time(rung.due()))
                .param("step", Sql.code(rung.step())).param("next", Sql.time(rung.nextAt())).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(UUID commitment) {
        jdbc.sql("delete from escalation where commitment = :commitment").param("commitment", commitment).update();
    }

    /** Takes the row away where the commitment is not late any more, or by another due date. */
    @Transactional(propagation = Propagation.MANDATORY)
    void removeIfSettled(UUID commitment) {
        jdbc.sql("""
                delete from escalation e using commitment c where c.id = e.commitment and e.commitment = :commitment
                    and (coalesce(c.lateness, 'on-time') = 'on-time' or c.due_at is distinct from e.due_at)""")
                .param("commitment", commitment).update();
    }

    /** Commitments for which the table says something else by then, the earliest first. */
    List<Rung> due(Instant until, int limit) {
        return jdbc.sql("select * from escalation where next_at <= :until order by next_at, commitment limit :limit")
                .param("until", Sql.time(until)).param("limit", limit)
                .query((row, number) -> new Rung(row.getObject("commitment", UUID.class), Sql.codedAlways(AskedFor.class, row, "asked"),
                        Sql.instant(row, "due_at"), Sql.coded(EscalationStep.class, row, "step"), Sql.instant(row, "next_at"))).list();
    }

    Optional<Instant> earliest() {
        return jdbc.sql("select next_at from escalation where next_at is not null order by next_at limit 1")
                .query((row, number) -> Sql.instant(row, "next_at")).optional();
    }
}
