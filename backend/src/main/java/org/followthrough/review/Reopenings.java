package org.followthrough.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.identity.Role;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reopenings that were proposed, and what became of them. */
@Repository
public class Reopenings {

    private final JdbcClient jdbc;

    Reopenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The proposal that waits for the other; for organisers and the chair only. */
    Optional<Reopening> waiting(UUID commitment) {
        return jdbc.sql("select * from reopening where commitment = :commitment and outcome is null").param("commitment", commitment)
                .query(Reopenings::reopening).optional();
    }

    /** The last confirmed one of each of several commitments, by commitment; public. */
    public Map<UUID, Reopening> last(Collection<UUID> commitments) {
        return jdbc.sql("""
                select distinct on (commitment) * from reopening where commitment = any(:commitments) and outcome = 'confirmed'
                order by commitment, decided_at desc""").param("commitments", commitments.toArray(UUID[]::new))
                .query(Reopenings::reopening).list().stream().collect(Collectors.toMap(Reopening::commitment, Function.identity()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void propose(Reopening r) {
        jdbc.sql("""
                insert into reopening (id, commitment, ground, reason, proposed_by, proposed_as, proposed_at)
                values (:id, :commitment, :ground, :reason, :by, :as, :at)""")
                .param("id", r.id()).param("commitment", r.commitment()).param("ground", r.ground().code()).param("reason", r.reason())
                .param("by", r.proposedBy()).param("as", r.proposedAs().code()).param("at", Sql.time(r.proposedAt())).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void decide(UUID id, ReopeningDecision decision, UUID by, String reason, Instant at) {
        over(id, decision == ReopeningDecision.CONFIRM ? "confirmed" : "refused", by, reason, at);
    }

    private void over(UUID id, String outcome, @Nullable UUID by, @Nullable String reason, Instant at) {
        jdbc.sql("update reopening set outcome = :outcome, decided_by = :by, decided_at = :at, decision_reason = :reason where id = :id")
                .param("outcome", outcome).param("by", by).param("at", Sql.time(at)).param("reason", reason).param("id", id).update();
    }

    /** What waits is pointless now; returns it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Reopening> lapse(UUID commitment, Instant at) {
        var waiting = waiting(commitment);
        waiting.ifPresent(reopening -> over(reopening.id(), "lapsed", null, null, at));
        return waiting;
    }

    private static Reopening reopening(ResultSet row, int number) throws SQLException {
        return new Reopening(row.getObject("id", UUID.class), row.getObject("commitment", UUID.class),
                Sql.codedAlways(Ground.class, row, "ground"), row.getString("reason"), row.getObject("proposed_by", UUID.class),
                Sql.codedAlways(Role.class, row, "proposed_as"), Sql.instant(row, "proposed_at"), Sql.instant(row, "decided_at"));
    }
}
