package org.followthrough.commitment.sideways;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.sideways.Extension.Outcome;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests for more time. */
@Repository
class Extensions {

    private final JdbcClient jdbc;

    Extensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Extension e, UUID by) {
        jdbc.sql("""
                insert into extension_request (id, commitment, cycle, asked_by, asked_at, due_before, very_late_before, until, reason)
                values (:id, :commitment, :cycle, :by, :at, :due, :veryLate, :until, :reason)""")
                .param("id", e.id()).param("commitment", e.commitment()).param("cycle", e.cycle()).param("by", by)
                .param("at", Sql.time(e.askedAt())).param("due", Sql.time(e.dueBefore())).param("veryLate", Sql.time(e.veryLateBefore()))
                .param("until", e.until()).param("reason", e.reason()).update();
    }

    /** One that nobody asked for, decided at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void give(Extension e, UUID by) {
        jdbc.sql("""
                insert into extension_request (id, commitment, cycle, asked_by, asked_at, due_before, very_late_before, until, reason, outcome,
                    decided_by, decided_at, due_after, decision_reason, given)
                values (:id, :commitment, :cycle, :by, :at, :due, :veryLate, :until, :reason, 'granted', :by, :at, :after, :reason, true)""")
                .param("id", e.id()).param("commitment", e.commitment()).param("cycle", e.cycle()).param("by", by)
                .param("at", Sql.time(e.askedAt())).param("due", Sql.time(e.dueBefore())).param("veryLate", Sql.time(e.veryLateBefore()))
                .param("until", e.until()).param("reason", e.reason()).param("after", Sql.time(e.dueAfter())).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void decided(UUID id, Outcome outcome, @Nullable UUID by, Instant at, @Nullable Instant dueAfter, @Nullable String reason) {
        jdbc.sql("""
                update extension_request set outcome = :outcome, decided_by = :by, decided_at = :at, due_after = :due, decision_reason = :reason
                where id = :id and outcome is null""")
                .param("id", id).param("outcome", outcome.code()).param("by", by).param("at", Sql.time(at))
                .param("due", Sql.time(dueAfter)).param("reason", reason).update();
    }

    Optional<Extension> open(UUID commitment) {
        return jdbc.sql("select * from extension_request where commitment = :commitment and outcome is null")
                .param("commitment", commitment).query(Extensions::extension).optional();
    }

    /** Whether somebody has asked for it themselves. */
    boolean isOf(UUID id, UUID account) {
        return jdbc.sql("select asked_by = :account from extension_request where id = :id").param("account", account).param("id", id)
                .query(Boolean.class).single();
    }

    /** Oldest first. */
    List<Extension> of(UUID commitment) {
        return jdbc.sql("select * from extension_request where commitment = :commitment order by asked_at, id")
                .param("commitment", commitment).query(Extensions::extension).list();
    }

    private static Extension extension(ResultSet row, int number) throws SQLException {
        return new Extension(row.getObject("id", UUID.class), row.getObject("commitment", UUID.class), row.getObject("cycle", UUID.class),
                Sql.instant(row, "asked_at"), Sql.instant(row, "due_before"), Sql.instant(row, "very_late_before"),
                Optional.ofNullable(Sql.date(row, "until")).orElseThrow(), row.getString("reason"), Sql.coded(Outcome.class, row, "outcome"),
                Sql.instant(row, "decided_at"), Sql.instant(row, "due_after"), row.getString("decision_reason"),
                row.getBoolean("given"));
    }
}
