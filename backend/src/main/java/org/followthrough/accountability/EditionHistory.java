package org.followthrough.accountability;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When the assessments of an edition were published, cycle by cycle (features, row I4). */
@Repository
@Transactional(readOnly = true)
public class EditionHistory {

    private final JdbcClient jdbc;

    EditionHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Assessments of one cycle: when the first and the last were published, and of how many commitments. */
    public record Published(String cycle, Instant first, Instant last, int commitments) {
    }

    /** Of every cycle in which one is published. */
    public List<Published> published(String edition) {
        return jdbc.sql("""
                select y.code as cycle, min(a.published_at) as first, max(a.published_at) as last, count(distinct a.commitment)::int as commitments
                from reporting_cycle y join assessment a on a.cycle = y.id
                    join progress_report r on r.commitment = a.commitment and r.cycle = a.cycle and not r.voluntary
                where y.edition = :edition and a.published_at is not null group by y.code order by min(a.published_at), y.code""")
                .param("edition", edition).query(Published.class).list();
    }
}
