package org.followthrough.commitment.sideways;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Side;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The questions that stopped the clock of commitments. */
@Repository
class Clarifications {

    private final JdbcClient jdbc;

    Clarifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Clarification c, UUID by) {
        jdbc.sql("""
                insert into clarification (id, commitment, cycle, asked_by, asked_by_account, asked_at, question)
                values (:id, :commitment, :cycle, :askedBy, :by, :at, :question)""")
                .param("id", c.id()).param("commitment", c.commitment()).param("cycle", c.cycle()).param("askedBy", c.askedBy().code())
                .param("by", by).param("at", Sql.time(c.askedAt())).param("question", c.question()).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void answered(UUID id, String answer, UUID by, Instant at) {
        jdbc.sql("""
                update clarification set answer = :answer, answered_by_account = :by, answered_at = :at, ended_at = coalesce(ended_at, :at),
                    ended_how = coalesce(ended_how, 'answered')
                where id = :id and answered_at is null""")
                .param("id", id).param("answer", answer).param("by", by).param("at", Sql.time(at)).update();
    }

    /** Ends the open one, if there is one, without an answer: the clock runs again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(UUID commitment, Clarification.End how, Instant at) {
        jdbc.sql("update clarification set ended_at = :at, ended_how = :how where commitment = :commitment and ended_at is null")
                .param("how", how.code())
                .param("commitment", commitment).param("at", Sql.time(at)).update();
    }

    /** The one that waits for an answer: the open one, else the last that was not answered in time. */
    Optional<Clarification> answerable(UUID commitment) {
        return of(commitment).stream().filter(Clarification::isAnswerable).reduce((earlier, later) -> later);
    }

    Optional<Clarification> open(UUID commitment) {
        return jdbc.sql("select * from clarification where commitment = :commitment and ended_at is null")
                .param("commitment", commitment).query(Clarifications::clarification).optional();
    }

    /** Oldest first. */
    List<Clarification> of(UUID commitment) {
        return jdbc.sql("select * from clarification where commitment = :commitment order by asked_at, id")
                .param("commitment", commitment).query(Clarifications::clarification).list();
    }

    private static Clarification clarification(ResultSet row, int number) throws SQLException {
        return new Clarification(row.getObject("id", UUID.class), row.getObject("commitment", UUID.class),
                row.getObject("cycle", UUID.class), Sql.codedAlways(Side.class, row, "asked_by"), Sql.instant(row, "asked_at"),
                row.getString("question"), Sql.instant(row, "answered_at"), row.getString("answer"), Sql.instant(row, "ended_at"),
                Sql.coded(Clarification.End.class, row, "ended_how"));
    }
}
