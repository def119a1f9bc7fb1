package org.followthrough.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.register.Verifiability;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The standing rows. A planned cycle touches none of them: when a first report will be due is looked up as they are read, so that a
 * cycle planned, moved or opened shows at once in every list (decision 0038).
 */
@Repository
public class StandingRows {

    /**
     * The cycle that will ask for a first report, for a row of which none has asked yet; its column is {@code first_report}. Which rows
     * those are is asked within, so that no cycle is looked for of any other.
     */
    static final String PLANNED = """
            \sleft join lateral (select k.due as first_report from reporting_cycle k
                where s.headline_text like '%.no-cycle' and k.edition = s.edition and (k.state = 'planned' or k.state = 'open' and not k.all_asked and (k.ask_after is null or k.ask_after < s.commitment))
                order by k.opens, k.code limit 1) planned on true""";

    private static final String SHOWN = "select s.*, planned.first_report from standing s" + PLANNED;

    private final JdbcClient jdbc;
    private final Json json;

    StandingRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Standing> find(String ref) {
        return jdbc.sql(SHOWN + " where s.ref = :ref").param("ref", ref).query(this::standing).optional();
    }

    /** The row as it is written, to be held against what it is computed from. */
    public Optional<Standing> kept(String ref) {
        return jdbc.sql("select * from standing where ref = :ref").param("ref", ref).query(this::asKept).optional();
    }

    /** Several of those, by commitment. */
    Map<UUID, Standing> kept(Collection<UUID> commitments) {
        return jdbc.sql("select * from standing where commitment = any(:commitments)").param("commitments", commitments.toArray(UUID[]::new))
                .query(this::asKept).list().stream().collect(Collectors.toMap(Standing::commitment, Function.identity()));
    }

    /** Of all addressees of one recommendation, by reference. */
    public List<Standing> of(UUID recommendation) {
        return jdbc.sql(SHOWN + " where s.recommendation = :recommendation order by s.ref").param("recommendation", recommendation)
                .query(this::standing).list();
    }

    /** Several of them, by commitment. */
    Map<UUID, Standing> find(Collection<UUID> commitments) {
        return jdbc.sql(SHOWN + " where s.commitment = any(:commitments)").param("commitments", commitments.toArray(UUID[]::new))
                .query(this::standing).list().stream().collect(Collectors.toMap(Standing::commitment, Function.identity()));
    }

    /** Writes all in one statement: the totals are then counted once for all of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    void save(List<Standing> standings) {
        if (standings.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into standing select * from jsonb_populate_recordset(null::standing, :standings)
                on conflict (commitment) do update set title = excluded.title, verifiability = excluded.verifiability,
                    themes = excluded.themes, gcm = excluded.gcm, state = excluded.state, position = excluded.position,
                    self_report = excluded.self_report, self_report_cycle = excluded.self_report_cycle, assessment = excluded.assessment,
                    assessment_cycle = excluded.assessment_cycle, evidence_grade = excluded.evidence_grade, effect = excluded.effect,
                    cooperation = excluded.cooperation, lateness = excluded.lateness, due_at = excluded.due_at,
                    headline = excluded.headline, headline_text = excluded.headline_text, headline_args = excluded.headline_args,
                    beside = excluded.beside, step = excluded.step, step_since = excluded.step_since, responded = excluded.responded,
                    reported = excluded.reported, assessed = excluded.assessed, complete = excluded.complete,
                    changed_at = excluded.changed_at""")
                .param("standings", json.column(standings.stream().map(StandingRows::row).toList())).update();
    }

    private static Map<String, @Nullable Object> row(Standing s) {
        var p = new HashMap<String, @Nullable Object>();
        p.put("commitment", s.commitment().toString());
        p.put("ref", s.ref());
        p.put("recommendation", s.recommendation().toString());
        p.put("edition", s.edition());
        p.put("event", s.event());
        p.put("addressee", s.addressee());
        p.put("region", s.region());
        p.put("title", s.title());
        p.put("verifiability", s.verifiability().code());
        p.put("themes", s.themes());
        p.put("gcm", s.gcm());
        p.put("state", s.state().code());
        p.put("position", Sql.code(s.position()));
        p.put("self_report", Sql.code(s.selfReport()));
        p.put("self_report_cycle", s.selfReportCycle());
        p.put("assessment", Sql.code(s.assessment()));
        p.put("assessment_cycle", s.assessmentCycle());
        p.put("evidence_grade", Sql.code(s.evidenceGrade()));
        p.put("effect", Sql.code(s.effect()));
        p.put("cooperation", Sql.code(s.cooperation()));
        p.put("lateness", Sql.code(s.lateness()));
        p.put("due_at", text(s.dueAt()));
        p.put("headline", s.headline().code().code());
        p.put("headline_text", s.headline().textKey());
        p.put("headline_args", s.headline().args());
        p.put("beside", s.headline().besides().stream().map(b -> Map.of("key", b.textKey(), "args", b.args())).toList());
        p.put("step", s.step());
        p.put("step_since", text(s.stepSince()));
        p.put("responded", s.responded());
        p.put("reported", s.reported());
        p.put("assessed", s.assessed());
        p.put("complete", s.complete());
        p.put("changed_at", text(s.changedAt()));
        return p;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    /** A sentence as it is kept beside a headline. */
    record Kept(String key, Map<String, String> args) {
    }

    /** Maps a row of {@code standing} with {@link #PLANNED} joined to it; for read classes that join further columns. */
    public Standing standing(ResultSet row, int number) throws SQLException {
        return standing(row, headline(row).expecting(Sql.date(row, "first_report")));
    }

    private Standing asKept(ResultSet row, int number) throws SQLException {
        return standing(row, headline(row));
    }

    private Headline headline(ResultSet row) throws SQLException {
        return new Headline(Sql.codedAlways(HeadlineCode.class, row, "headline"),
                new Sentence(row.getString("headline_text"), strings(json.map(row.getString("headline_args")))),
                json.list(row.getString("beside"), Kept.class).stream().map(kept -> new Sentence(kept.key(), kept.args())).toList());
    }

    private static Standing standing(ResultSet row, Headline headline) throws SQLException {
        return new Standing(row.getObject("commitment", UUID.class), row.getString("ref"), row.getObject("recommendation", UUID.class),
                row.getString("edition"), row.getString("event"), row.getString("addressee"), row.getString("region"),
                row.getString("title"), Sql.codedAlways(Verifiability.class, row, "verifiability"), Sql.strings(row, "themes"),
                Sql.integers(row, "gcm"), Sql.codedAlways(CommitmentState.class, row, "state"), Sql.coded(Position.class, row, "position"),
                Sql.coded(SelfReport.class, row, "self_report"), row.getString("self_report_cycle"),
                Sql.coded(AssessmentLevel.class, row, "assessment"), row.getString("assessment_cycle"),
                Sql.coded(EvidenceGrade.class, row, "evidence_grade"), Sql.coded(Effect.class, row, "effect"),
                Sql.coded(CooperationGrade.class, row, "cooperation"), Sql.coded(Lateness.class, row, "lateness"),
                Sql.instant(row, "due_at"), headline, row.getString("step"), Sql.instant(row, "step_since"), row.getBoolean("responded"),
                row.getBoolean("reported"), row.getBoolean("assessed"), row.getBoolean("complete"), Sql.instant(row, "changed_at"));
    }

    private static Map<String, String> strings(Map<String, Object> args) {
        return args.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}
