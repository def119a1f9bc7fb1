package org.followthrough.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followthrough.review.OrdinalAlpha.Units;
import org.followthrough.review.PanelFigures.Tally;
import org.followthrough.review.PanelFigures.Timely;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Agreement, diaspora tally and timeliness of an edition. Agreement is made of nothing but the counts by level that are
 * published with every assessment, so it tells nothing more of any panel. The others come from {@link TallyLots}, whose
 * lots are large enough that the difference of two readings is never a single rating.
 */
@Repository
public class EditionStatistics {

    /** With fewer panels a coefficient says nothing. */
    static final int ENOUGH_PANELS = 5;

    private final JdbcClient jdbc;
    private final Json json;

    EditionStatistics(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The figures of one edition; what is too little to say is null. */
    public PanelFigures of(String edition) {
        var units = units(edition);
        var panels = units.stream().mapToInt(Units::times).sum();
        var ratings = units.stream().mapToInt(one -> one.times() * one.raters()).sum();
        return new PanelFigures(panels, ratings, panels < ENOUGH_PANELS ? null : alpha(units).orElse(null), tally(edition).orElse(null),
                timely(edition).orElse(null));
    }

    private static Optional<BigDecimal> alpha(List<Units> units) {
        var alpha = OrdinalAlpha.of(units);
        return alpha.isEmpty() ? Optional.empty() : Optional.of(BigDecimal.valueOf(alpha.getAsDouble()).setScale(3, RoundingMode.HALF_EVEN));
    }

    private record Alike(String distribution, int times) {
    }

    private List<Units> units(String edition) {
        return jdbc.sql("select * from published_distributions(:edition)").param("edition", edition).query(Alike.class).list().stream()
                .map(alike -> new Units(steps(json.map(alike.distribution())), alike.times())).toList();
    }

    /** As they count in the median: no evidence and regression stand beside not started. */
    private static Map<Integer, Integer> steps(Map<String, Object> distribution) {
        var steps = new TreeMap<Integer, Integer>();
        distribution.forEach((level, count) -> steps.merge(Coded.find(AssessmentLevel.class, level).orElseThrow().counted(),
                ((Number) count).intValue(), Integer::sum));
        return steps;
    }

    private Optional<Tally> tally(String edition) {
        var levels = new LinkedHashMap<String, Integer>();
        for (var lot : jdbc.sql("select diaspora::text from edition_tally where edition = :edition").param("edition", edition)
                .query(String.class).list()) {
            var counts = json.map(lot);
            for (var level : AssessmentLevel.values()) {
                if (level.isRatable()) {
                    levels.merge(level.code(), ((Number) counts.getOrDefault(level.code(), 0)).intValue(), Integer::sum);
                }
            }
        }
        return levels.isEmpty() ? Optional.empty()
                : Optional.of(new Tally(levels.values().stream().mapToInt(Integer::intValue).sum(), levels));
    }

    private Optional<Timely> timely(String edition) {
        return jdbc.sql("""
                select sum(asked)::int as asked, sum(in_time)::int as in_time from edition_tally where edition = :edition having count(*) > 0""")
                .param("edition", edition).query(Timely.class).optional();
    }
}
