package org.followthrough.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a decision about a review concerns besides the addressee; read in the transaction that decides, for the notices alone. */
@Repository
public class Concerned {

    private final JdbcClient jdbc;

    Concerned(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who leads the newest panel of a commitment in a cycle. */
    public Optional<UUID> chair(UUID commitment, UUID cycle) {
        return jdbc.sql("select chair from panel where commitment = :commitment and cycle = :cycle order by ordinal desc limit 1")
                .param("commitment", commitment).param("cycle", cycle)
                .query((row, number) -> Optional.ofNullable(row.getObject("chair", UUID.class))).optional().flatMap(chair -> chair);
    }

    /** Who proposed the closing that waits as yet. */
    public Optional<UUID> proposerOfClosing(UUID commitment) {
        return jdbc.sql("select proposed_by from closing_proposal where commitment = :commitment").param("commitment", commitment)
                .query(UUID.class).optional();
    }

    /** Who proposed the reopening that was decided, or lapsed, at an instant. */
    public Optional<UUID> proposerOfReopening(UUID commitment, Instant at) {
        return jdbc.sql("""
                select proposed_by from reopening where commitment = :commitment and decided_at = :at and outcome is not null
                order by proposed_at desc limit 1""")
                .param("commitment", commitment).param("at", Sql.time(at)).query(UUID.class).optional();
    }
}
