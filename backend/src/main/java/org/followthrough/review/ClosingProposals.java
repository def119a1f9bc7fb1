package org.followthrough.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Deadlines;
import org.followthrough.identity.Role;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closings as not implemented that one of chair and organiser has proposed and the other has not confirmed yet. */
@Repository
class ClosingProposals {

    private final JdbcClient jdbc;
    private final Deadlines deadlines;

    ClosingProposals(JdbcClient jdbc, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    Optional<ClosingProposal> of(UUID commitment) {
        return jdbc.sql("""
                select p.*, (select d.due_at from deadline d where d.commitment = p.commitment and d.kind = 'closing-lapses') as lapses_at
                from closing_proposal p where p.commitment = :id""").param("id", commitment)
                .query((row, number) -> new ClosingProposal(row.getString("proposed_as"), row.getString("reason"),
                        row.getObject("proposed_by", UUID.class), Sql.instant(row, "proposed_at"), Sql.instant(row, "lapses_at"))).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID commitment, UUID by, Role as, String reason, Instant at) {
        jdbc.sql("""
                insert into closing_proposal (commitment, reason, proposed_by, proposed_as, proposed_at)
                values (:commitment, :reason, :by, :as, :at)""")
                .param("commitment", commitment).param("reason", reason).param("by", by).param("as", as.code())
                .param("at", Sql.time(at)).update();
    }

    /** It was confirmed or refused, its time is over, or what happened meanwhile leaves nothing to confirm. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remove(UUID commitment) {
        jdbc.sql("delete from closing_proposal where commitment = :id").param("id", commitment).update();
        deadlines.clear(commitment, DeadlineKind.CLOSING_LAPSES);
    }
}
