package org.followthrough.commitment.sideways;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.sideways.Transfer.Kind;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How asks moved. */
@Repository
class Transfers {

    private final JdbcClient jdbc;

    Transfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID commitment, Transfer t, UUID by) {
        jdbc.sql("""
                insert into transfer (id, commitment, ordinal, kind, from_institution, to_institution, reason, moved_by, moved_at)
                values (:id, :commitment, :ordinal, :kind, :from, :to, :reason, :by, :at)""")
                .param("id", UUID.randomUUID()).param("commitment", commitment).param("ordinal", t.ordinal()).param("kind", t.kind().code())
                .param("from", t.from()).param("to", t.to()).param("reason", t.reason()).param("by", by).param("at", Sql.time(t.movedAt()))
                .update();
    }

    /** Whether somebody has made the last move themselves. */
    boolean isLastOf(UUID commitment, UUID account) {
        return jdbc.sql("select moved_by = :account from transfer where commitment = :commitment order by ordinal desc limit 1")
                .param("account", account).param("commitment", commitment).query(Boolean.class).optional().orElse(false);
    }

    /** Oldest first. */
    List<Transfer> of(UUID commitment) {
        return jdbc.sql("select * from transfer where commitment = :commitment order by ordinal").param("commitment", commitment)
                .query(Transfers::transfer).list();
    }

    private static Transfer transfer(ResultSet row, int number) throws SQLException {
        return new Transfer(row.getInt("ordinal"), Sql.codedAlways(Kind.class, row, "kind"), row.getString("from_institution"),
                row.getString("to_institution"), row.getString("reason"), Sql.instant(row, "moved_at"));
    }
}
