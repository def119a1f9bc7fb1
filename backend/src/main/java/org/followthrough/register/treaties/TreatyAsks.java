package org.followthrough.register.treaties;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The marks of treaty asks. */
@Repository
public class TreatyAsks {

    private final JdbcClient jdbc;

    TreatyAsks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody said that it is one. */
    @Transactional(readOnly = true)
    public boolean isMarked(UUID recommendation) {
        return decided(recommendation).orElse(false);
    }

    /** What somebody said; empty where nobody has. */
    Optional<Boolean> decided(UUID recommendation) {
        return jdbc.sql("select marked from treaty_ask where recommendation = :id").param("id", recommendation).query(Boolean.class).optional();
    }

    /** Those of these references that are treaty asks. */
    @Transactional(readOnly = true)
    public Set<String> marked(Collection<String> refs) {
        return Set.copyOf(jdbc.sql("""
                select r.ref from treaty_ask t join recommendation r on r.id = t.recommendation where t.marked and r.ref = any(:refs)""")
                .param("refs", refs.toArray(String[]::new)).query(String.class).list());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void set(UUID recommendation, boolean marked, UUID by, Instant at) {
        jdbc.sql("""
                insert into treaty_ask (recommendation, marked, set_by, set_at) values (:id, :marked, :by, :at)
                on conflict (recommendation) do update set marked = excluded.marked, set_by = excluded.set_by, set_at = excluded.set_at""")
                .param("id", recommendation).param("marked", marked).param("by", by).param("at", Sql.time(at)).update();
    }
}
