package org.followthrough.accountability;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Position;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.SearchWords;
import org.followthrough.register.Verifiability;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The public list of commitments behind every figure, filtered, in the order of their references. */
@Repository
@Transactional(readOnly = true)
public class CommitmentSearch {

    /** A count beyond this is given as "1,000+". */
    public static final int COUNTED = 1_000;
    /** So many of the last entries of timelines are read to find what changed last; more, where the few do not suffice. */
    private static final List<Integer> TOLD = List.of(200, 2_000);

    private final JdbcClient jdbc;
    private final StandingRows rows;

    CommitmentSearch(JdbcClient jdbc, StandingRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Steps of the funnel that a commitment has ever reached (method, section 5). */
    public enum Stage implements Coded {
        ASSIGNED, RESPONDED, REPORTED, ASSESSED, COMPLETE
    }

    /**
     * What a list shows; null means "any".
     *
     * @param kind of the addressee
     * @param overdue true for late and very late ones, false for the others
     * @param q words in title, text, reference or the addressee's name
     * @param moved between which cycles and levels its published assessment moved
     * @param passed what it has passed, of its response or in a reporting cycle
     */
    public record Filter(@Nullable String edition, @Nullable String party, @Nullable PartyKind kind, @Nullable String region,
            @Nullable String theme, @Nullable Integer gcm, @Nullable String recommendation, @Nullable CommitmentState state, @Nullable HeadlineCode headline,
            @Nullable Position position, @Nullable SelfReport selfReport, @Nullable AssessmentLevel assessment, @Nullable Effect effect,
            @Nullable CooperationGrade cooperation, @Nullable Verifiability quality, @Nullable Stage stage, @Nullable Boolean overdue,
            @Nullable String q, @Nullable Movement moved, @Nullable Passage passed) {

        /** Whatever moved and was passed. */
        public Filter(@Nullable String edition, @Nullable String party, @Nullable PartyKind kind, @Nullable String region, @Nullable String theme,
                @Nullable Integer gcm, @Nullable String recommendation, @Nullable CommitmentState state, @Nullable HeadlineCode headline,
                @Nullable Position position, @Nullable SelfReport selfReport, @Nullable AssessmentLevel assessment, @Nullable Effect effect,
                @Nullable CooperationGrade cooperation, @Nullable Verifiability quality, @Nullable Stage stage, @Nullable Boolean overdue,
                @Nullable String q) {
            this(edition, party, kind, region, theme, gcm, recommendation, state, headline, position, selfReport, assessment, effect, cooperation,
                    quality, stage, overdue, q, null, null);
        }

        public static final Filter ALL = new Filter(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null);

        public static Filter ofEdition(@Nullable String edition) {
            return new Filter(edition, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }

        /** The same of one side only. */
        public Filter ofKind(PartyKind side) {
            return new Filter(edition, party, side, region, theme, gcm, recommendation, state, headline, position, selfReport, assessment,
                    effect, cooperation, quality, stage, overdue, q, moved, passed);
        }

        /** The same, saying other words; null is any. */
        Filter saying(@Nullable String words) {
            return new Filter(edition, party, kind, region, theme, gcm, recommendation, state, headline, position, selfReport, assessment, effect,
                    cooperation, quality, stage, overdue, words, moved, passed);
        }

        /** Those of them that moved like this. */
        public Filter moving(Movement like) {
            return new Filter(edition, party, kind, region, theme, gcm, recommendation, state, headline, position, selfReport, assessment, effect,
                    cooperation, quality, stage, overdue, q, like, passed);
        }

        /** Those of them that have passed this. */
        public Filter passing(Passage what) {
            return new Filter(edition, party, kind, region, theme, gcm, recommendation, state, headline, position, selfReport, assessment, effect,
                    cooperation, quality, stage, overdue, q, moved, what);
        }

        /** All of an edition, a region, a theme and an objective, of both sides. */
        public static Filter of(@Nullable String edition, @Nullable String party, @Nullable String region, @Nullable String theme, @Nullable Integer gcm) {
            return new Filter(edition, party, null, region, theme, gcm, null, null, null, null, null, null, null, null, null, null, null, null);
        }

        /** Those of them under a public headline. */
        public Filter under(HeadlineCode code) {
            return new Filter(edition, party, kind, region, theme, gcm, recommendation, state, code, position, selfReport, assessment, effect,
                    cooperation, quality, stage, overdue, q, moved, passed);
        }

        public static Filter ofParty(String party) {
            return new Filter(null, party, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }
    }

    /** A commitment in a list, with the name and kind of its addressee. */
    public record Row(Standing standing, String addresseeName, PartyKind addresseeKind) {
    }

    /** At most {@code limit} commitments after the given reference. */
    public List<Row> page(Filter filter, @Nullable String after, int limit) {
        var where = new Where(filter);
        if (after != null) {
            where.and("s.ref > :after", "after", after);
        }
        return jdbc.sql(SELECT + where + " order by s.ref limit :limit").params(where.params).param("limit", limit)
                .query(this::row).list();
    }

    /**
     * The latest to change, newest first, of those that were told of last: no index has to follow each change, and what changes without
     * being told (a window to object that ends) waits behind what was told. A narrow filter, which finds too few of them, asks all that
     * it shows.
     */
    public List<Row> latest(Filter filter, int limit) {
        for (var told : TOLD) {
            var where = new Where(filter);
            where.and("s.commitment in (select t.commitment from (select commitment from timeline_entry order by ordinal desc limit :told) t)",
                    "told", told);
            var found = latest(where, limit);
            if (found.size() == limit) {
                return found;
            }
        }
        return latest(new Where(filter), limit);
    }

    private List<Row> latest(Where where, int limit) {
        return jdbc.sql(LATEST.formatted(where)).params(where.params).param("limit", limit).query(this::row).list();
    }

    /** How many there are; counted up to {@link #COUNTED} plus one. */
    public int count(Filter filter) {
        var where = new Where(filter);
        return jdbc.sql("select count(*) from (select 1" + FROM + where + " limit " + (COUNTED + 1) + ") counted").params(where.params)
                .query(Integer.class).single();
    }

    /** Whether one commitment is among them. */
    public boolean fits(Filter filter, UUID commitment) {
        var where = new Where(filter);
        where.and("s.commitment = :commitment", "commitment", commitment);
        return jdbc.sql("select exists (select 1" + FROM + where + ")").params(where.params).query(Boolean.class).single();
    }

    /** All of them one by one, for exports: memory does not grow with the number. */
    public void each(Filter filter, Consumer<Row> consumer) {
        var where = new Where(filter);
        RowCallbackHandler handler = result -> consumer.accept(row(result, 0));
        jdbc.sql(SELECT + where + " order by s.ref").params(where.params).withFetchSize(500).query(handler);
    }

    private Row row(ResultSet row, int number) throws java.sql.SQLException {
        return new Row(rows.standing(row, number), row.getString("addressee_name"),
                Sql.codedAlways(PartyKind.class, row, "addressee_kind"));
    }

    private static final String FROM = " from standing s join party p on p.code = s.addressee";
    private static final String COLUMNS = "select s.*, planned.first_report, p.name as addressee_name, p.kind as addressee_kind";
    private static final String SELECT = COLUMNS + FROM + StandingRows.PLANNED;
    /** What is planned is looked up of those alone that are shown. */
    private static final String LATEST = COLUMNS + " from (select s.*" + FROM + "%s order by s.changed_at desc, s.ref limit :limit) s"
            + " join party p on p.code = s.addressee" + StandingRows.PLANNED.replace("%", "%%") + " order by s.changed_at desc, s.ref";

    /** The conditions of a filter with their parameters. */
    static final class Where {

        /** What a commitment has passed, by the name it is kept under: as it was counted last, or as it is where something changed since. */
        private static final String COUNTED_AS = """
                coalesce(case when s.commitment in (select commitment from passage_change)
                    then exists (select 1 from passage_counting x where x.commitment = s.commitment
                        and x.cycle = split_part(:%1$s, '|', 1) and x.code = split_part(:%1$s, '|', 2))
                    else (select k.passed @> array[:%1$s]::text[] from passage_counted k where k.commitment = s.commitment) end, false)""";

        private final List<String> conditions = new ArrayList<>();
        final Map<String, Object> params = new HashMap<>();

        Where(Filter f) {
            equal("s.edition", "edition", f.edition());
            equal("s.addressee", "party", f.party());
            equal("p.kind", "kind", code(f.kind()));
            equal("s.region", "region", f.region());
            equal("s.state", "state", code(f.state()));
            equal("s.headline", "headline", code(f.headline()));
            equal("s.position", "position", code(f.position()));
            equal("s.self_report", "selfReport", code(f.selfReport()));
            equal("s.assessment", "assessment", code(f.assessment()));
            equal("s.effect", "effect", code(f.effect()));
            equal("s.cooperation", "cooperation", code(f.cooperation()));
            equal("s.verifiability", "quality", code(f.quality()));
            contains(f);
            stage(f.stage());
            overdue(f.overdue());
            words(f.q());
            countedAs("moved", f.moved() == null ? null : f.moved().kept());
            countedAs("passed", f.passed() == null ? null : f.passed().kept());
        }

        private void countedAs(String name, @Nullable String kept) {
            if (kept != null) {
                and(COUNTED_AS.formatted(name), name, kept);
            }
        }

        private void contains(Filter f) {
            if (f.theme() != null) {
                and("s.themes @> array[:theme]::text[]", "theme", f.theme());
            }
            if (f.gcm() != null) {
                and("s.gcm @> array[:gcm]::integer[]", "gcm", f.gcm());
            }
            if (f.recommendation() != null) {
                and("s.recommendation = (select id from recommendation where ref = :recommendation)", "recommendation", f.recommendation());
            }
        }

        private void stage(@Nullable Stage stage) {
            if (stage != null && stage != Stage.ASSIGNED) {
                conditions.add("s." + stage.code());
            }
        }

        private void overdue(@Nullable Boolean overdue) {
            if (overdue != null) {
                conditions.add((overdue ? "" : "not ") + "coalesce(s.lateness in ('late', 'very-late'), false)");
            }
        }

        private void words(@Nullable String q) {
            if (q != null && !q.isBlank()) {
                saying(q, """
                        (exists (select 1 from recommendation r where r.id = s.recommendation and r.search @@ search_query(:q))
                            or lower(s.ref) like :part or fold(p.name) like fold(:part))""");
            }
        }

        /** A condition on {@code :q}, the words, or {@code :part}, their text. */
        void saying(String q, String condition) {
            params.put("q", SearchWords.of(q).array());
            params.put("part", "%" + q.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%");
            conditions.add(condition);
        }

        private void equal(String column, String name, @Nullable String value) {
            if (value != null) {
                and(column + " = :" + name, name, value);
            }
        }

        void and(String condition, String name, Object value) {
            conditions.add(condition);
            params.put(name, value);
        }

        private static @Nullable String code(@Nullable Coded value) {
            return value == null ? null : value.code();
        }

        @Override
        public String toString() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }
}
