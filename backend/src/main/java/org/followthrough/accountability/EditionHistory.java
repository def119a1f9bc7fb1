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
                select y.code as cycle, first.at as first, last.at as last, n.count as commitments
                from reporting_cycle y
                    cross join lateral (select sum(x.count)::int as count from passage_counts('edition:' || y.edition, '', '', array[y.code], 'found') x) n
                    cross join lateral (select a.published_at as at from assessment a join progress_report r on r.commitment = a.commitment
                        and r.cycle = a.cycle and not r.voluntary where a.cycle = y.id and a.published_at is not null order by a.published_at limit 1) first
                    cross join lateral (select a.published_at as at from assessment a join progress_report r on r.commitment = a.commitment
                        and r.cycle = a.cycle and not r.voluntary where a.cycle = y.id and a.published_at is not null order by a.published_at desc limit 1) last
                where y.edition = :edition order by first.at, y.code""")
                .param("edition", edition).query(Published.class).list();
    }
}
