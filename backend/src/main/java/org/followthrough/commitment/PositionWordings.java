package org.followthrough.commitment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The reason of the position that counts, as everybody reads it. */
@Repository
public class PositionWordings {

    private final JdbcClient jdbc;

    PositionWordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reason given with the position that was cleared last; nothing where it gives none. */
    public Optional<PublicWording> reason(UUID commitment) {
        return jdbc.sql("""
                select id, reason from (select id, reason from position_statement where commitment = :commitment and decision = 'clear'
                    order by ordinal desc limit 1) last where reason is not null""")
                .param("commitment", commitment)
                .query((row, number) -> new PublicWording(row.getObject("id", UUID.class), null, null, row.getString("reason"))).optional();
    }

    /** Puts another wording in its place; nothing else of the position changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(PublicWording wording, UUID commitment, String after) {
        jdbc.sql("update position_statement set reason = :after where id = :id").param("after", after).param("id", wording.record()).update();
        jdbc.sql("update commitment set position_reason = :after, version = version + 1 where id = :id and position_reason = :before")
                .param("after", after).param("id", commitment).param("before", wording.text()).update();
    }
}
