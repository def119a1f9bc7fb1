package org.followthrough.accountability;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What became of recommendations: their commitments by public headline, from published values only. */
@Repository
@Transactional(readOnly = true)
public class Outcomes {

    private final JdbcClient jdbc;

    Outcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts by headline for each of these recommendations; one that was given to nobody is missing. */
    public Map<UUID, Map<HeadlineCode, Integer>> of(Collection<UUID> recommendations) {
        var outcomes = new HashMap<UUID, Map<HeadlineCode, Integer>>();
        jdbc.sql("select recommendation, headline, count(*)::int as n from standing where recommendation = any(:ids) group by 1, 2")
                .param("ids", recommendations.toArray(UUID[]::new)).query(row -> {
                    outcomes.computeIfAbsent(row.getObject("recommendation", UUID.class), none -> new EnumMap<>(HeadlineCode.class))
                            .put(Sql.codedAlways(HeadlineCode.class, row, "headline"), row.getInt("n"));
                });
        return outcomes;
    }
}
