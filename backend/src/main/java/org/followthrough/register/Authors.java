package org.followthrough.register;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which parties of the directory proposed an ask, whether or not the public may know (features, row G3). */
@Repository
public class Authors {

    private final JdbcClient jdbc;

    Authors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes of the parties: named as proponents by name or code, or the one for which somebody handed the ask in. */
    public Set<String> of(UUID recommendation) {
        return Set.copyOf(jdbc.sql("""
                select p.code from recommendation_proponent r
                    join party p on lower(btrim(r.organisation)) in (lower(p.name), lower(p.code))
                where r.recommendation = :recommendation
                union select party from submission where recommendation = :recommendation and party is not null""")
                .param("recommendation", recommendation).query(String.class).list());
    }
}
