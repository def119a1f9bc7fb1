package org.followthrough.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Where;
import org.followthrough.parties.PartyKind;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the addressee says and what the panel found of the same period, side by side (features, row M2). Published values only. */
@Repository
@Transactional(readOnly = true)
public class TwoVerdicts {

    private static final String PAIRS = """
            \sfrom standing s join party p on p.code = s.addressee join reporting_cycle y on y.code = s.assessment_cycle
                cross join lateral (select a.level, a.evidence_grade, a.distribution, a.ratings, a.finding, a.reply_disputes, a.reply_text from assessment a
                    where a.commitment = s.commitment and a.cycle = y.id and a.published_at is not null and a.level <> 'no-quorum'
                    order by a.published_at desc, a.sealed_at desc limit 1) a
                left join progress_report r on r.commitment = s.commitment and r.cycle = y.id and r.state = 'cleared'""";

    private final JdbcClient jdbc;
    private final Json json;

    TwoVerdicts(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Both views of one commitment in the cycle of its verdict.
     *
     * @param said         null where the addressee reported nothing in that cycle
     * @param distribution how many ratings each level had, in the order of the levels
     * @param disputed     whether the published reply disputes the finding
     */
    public record Pair(String ref, String title, String addressee, String addresseeName, PartyKind side, String cycle, @Nullable SelfReport said,
            @Nullable String text, AssessmentLevel found, @Nullable EvidenceGrade grade, @Nullable String finding, Map<AssessmentLevel, Integer> distribution, int ratings,
            boolean disputed, @Nullable String reply) {

        /** By how many steps the addressee's view is above the panel's; nothing where the two are not compared (method, section 4). */
        public OptionalInt gap() {
            return said == null || said.step().isEmpty() || found.step().isEmpty() ? OptionalInt.empty()
                    : OptionalInt.of(said.step().getAsInt() - found.step().getAsInt());
        }
    }

    /** The contested ones that a filter shows, in the order of their references, after the given one. */
    public List<Pair> contested(Filter filter, @Nullable String after, int limit) {
        var where = new Where(filter.under(HeadlineCode.CONTESTED));
        if (after != null) {
            where.and("s.ref > :after", "after", after);
        }
        return jdbc.sql("select s.ref, s.title, s.addressee, p.name, p.kind, y.code as cycle, r.self_report, r.text, a.level, a.evidence_grade, a.finding,"
                + " a.distribution::text as distribution, a.ratings, coalesce(a.reply_disputes, false) as disputed, a.reply_text" + PAIRS + where
                + " order by s.ref limit :limit").params(where.params).param("limit", limit).query(this::pair).list();
    }

    private Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(row.getString("ref"), row.getString("title"), row.getString("addressee"), row.getString("name"),
                Sql.codedAlways(PartyKind.class, row, "kind"), row.getString("cycle"), Sql.coded(SelfReport.class, row, "self_report"), row.getString("text"),
                Sql.codedAlways(AssessmentLevel.class, row, "level"), Sql.coded(EvidenceGrade.class, row, "evidence_grade"), row.getString("finding"),
                distribution(row.getString("distribution")), row.getInt("ratings"), row.getBoolean("disputed"), row.getString("reply_text"));
    }

    private Map<AssessmentLevel, Integer> distribution(String written) {
        var counts = json.map(written);
        var distribution = new LinkedHashMap<AssessmentLevel, Integer>();
        Movements.LEVELS.stream().filter(level -> counts.containsKey(level.code()))
                .forEach(level -> distribution.put(level, ((Number) counts.get(level.code())).intValue()));
        return distribution;
    }
}
