package org.followthrough.accountability.packs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.accountability.packs.Snapshot.Assessed;
import org.followthrough.accountability.packs.Snapshot.Cycle;
import org.followthrough.accountability.packs.Snapshot.PositionTaken;
import org.followthrough.accountability.packs.Snapshot.Report;
import org.followthrough.commitment.Position;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The raw published rows of an edition: each query leaves out what was not public at the instant. */
@Repository
class SnapshotRows {

    private static final String OF_EDITION = """
            \sjoin commitment c on c.id = x.commitment join recommendation a on a.id = c.recommendation join event e on e.code = a.event
            where e.edition = :edition and c.assigned_at <= :at\s""";

    private final JdbcClient jdbc;
    private final Json json;

    SnapshotRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A commitment as it is now, with what never changes and what the instant decides about. */
    record Row(UUID id, String ref, UUID recommendation, String addressee, Instant assignedAt, boolean asksPosition, Instant responseDue,
            Instant noResponse, String state, @Nullable Instant closedAt, @Nullable String closingReason, @Nullable Instant reopenedAt) {
    }

    /** Something of a commitment. */
    private record Part<T>(UUID commitment, T value) {
    }

    List<Row> commitments(String edition, Instant at) {
        return jdbc.sql("""
                select c.*, c.no_response_at <> c.assigned_at as asks_position from commitment c
                join recommendation a on a.id = c.recommendation join event e on e.code = a.event
                where e.edition = :edition and c.assigned_at <= :at""").params(params(edition, at))
                .query((row, number) -> new Row(row.getObject("id", UUID.class), row.getString("ref"), row.getObject("recommendation", UUID.class),
                        row.getString("addressee"), Sql.instant(row, "assigned_at"), row.getBoolean("asks_position"), Sql.instant(row, "response_due_at"),
                        Sql.instant(row, "no_response_at"), row.getString("state"), Sql.instant(row, "closed_at"), row.getString("closing_reason"),
                        Sql.instant(row, "reopened_at"))).list();
    }

    boolean hasCommitments(String edition, Instant at) {
        return jdbc.sql("""
                select exists (select 1 from commitment c join recommendation a on a.id = c.recommendation join event e on e.code = a.event
                    where e.edition = :edition and c.assigned_at <= :at)""").params(params(edition, at)).query(Boolean.class).single();
    }

    Map<UUID, List<PositionTaken>> positions(String edition, Instant at) {
        return parts("select x.* from position_statement x" + OF_EDITION + " and x.decision = 'clear' and x.decided_at <= :at order by x.ordinal",
                edition, at, row -> new PositionTaken(Sql.instant(row, "decided_at"), Sql.codedAlways(Position.class, row, "position"),
                        row.getString("reason"), row.getString("accepted_parts"), row.getString("lead_institution"), Sql.date(row, "target_date")));
    }

    /** What was not cleared then says nothing; what nobody asked for is not there before it is cleared. */
    Map<UUID, List<Report>> reports(String edition, Instant at) {
        return parts("select x.*, k.code, x.cleared_at <= :at as public from progress_report x join reporting_cycle k on k.id = x.cycle" + OF_EDITION
                + " and x.asked_at <= :at and (not x.voluntary or x.cleared_at <= :at) order by x.asked_at, x.id", edition, at, SnapshotRows::report);
    }

    private static Report report(ResultSet row) throws SQLException {
        var told = row.getBoolean("public");
        return new Report(row.getString("code"), !row.getBoolean("voluntary"), Sql.instant(row, "asked_at"), Sql.instant(row, "due_at"),
                Sql.instant(row, "very_late_at"), Sql.instant(row, "closes_at"), null, null, null, told ? Sql.instant(row, "cleared_at") : null,
                told ? Sql.coded(SelfReport.class, row, "self_report") : null, told ? row.getString("text") : null);
    }

    Map<UUID, List<Assessed>> assessments(String edition, Instant at) {
        return parts("select x.*, k.code from assessment x join reporting_cycle k on k.id = x.cycle" + OF_EDITION
                + " and x.published_at <= :at order by x.published_at, x.sealed_at", edition, at, this::assessed);
    }

    private Assessed assessed(ResultSet row) throws SQLException {
        var distribution = json.map(row.getString("distribution")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> ((Number) one.getValue()).intValue(), (a, b) -> a, java.util.TreeMap::new));
        return new Assessed(row.getString("code"), Sql.instant(row, "published_at"), row.getInt("method_version"),
                Sql.codedAlways(AssessmentLevel.class, row, "level"), Sql.coded(EvidenceGrade.class, row, "evidence_grade"),
                Sql.coded(Effect.class, row, "effect"), distribution, row.getInt("spread"), row.getBoolean("consensus_round"), row.getString("finding"),
                row.getString("minority_note"), row.getObject("reply_disputes", Boolean.class), row.getString("reply_text"),
                Sql.instant(row, "replied_at"));
    }

    /** What the public was told, later entries included where they say what a date was before. */
    Map<UUID, List<ToldOf.Entry>> told(String edition, Instant at) {
        return parts("""
                select x.commitment, x.visible_at, x.kind, x.cycle, x.text_args ->> 'lateness' as lateness, x.text_args ->> 'as' as closed,
                    coalesce(x.text_args ->> 'before', x.text_args ->> 'was') as before, x.text_args ->> 'due' as due
                from timeline_entry x""" + OF_EDITION + """
                 and (x.kind in ('response-late', 'no-response-recorded', 'report-late', 'nothing-reported', 'extension-granted', 'clarification-asked',
                    'handed-back', 'clock-resumed', 'commitment-closed', 'position-cleared', 'reopened', 'second-panel-called')
                    or x.kind = 'deadline-moved' and (x.text_key like '%.response-due' or x.text_key like '%.report-due'))
                order by x.visible_at, x.ordinal""", edition, at, row -> new ToldOf.Entry(Sql.instant(row, "visible_at"), row.getString("kind"),
                row.getString("cycle"), row.getString("lateness"), row.getString("closed"), instant(row.getString("before")), instant(row.getString("due"))));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null || text.equals("null") ? null : Instant.parse(text);
    }

    /** Since when an appeal was undecided, or its panel at work. */
    Map<UUID, List<Instant>> appeals(String edition, Instant at) {
        return parts("select x.* from appeal x" + OF_EDITION + " and x.lodged_at <= :at and (x.ended_at is null or x.ended_at > :at)", edition, at,
                row -> Sql.instant(row, "lodged_at"));
    }

    List<Cycle> cycles(Set<String> codes) {
        return jdbc.sql("select * from reporting_cycle where code = any(:codes) order by opens, code").param("codes", codes.toArray(String[]::new))
                .query((row, number) -> new Cycle(row.getString("code"), Sql.date(row, "opens"), Sql.date(row, "due"), Sql.date(row, "closes"),
                        row.getBoolean("panel"))).list();
    }

    /** Reads one row. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> parts(String sql, String edition, Instant at, Reading<T> reading) {
        return jdbc.sql(sql).params(params(edition, at)).query((row, number) -> new Part<>(row.getObject("commitment", UUID.class), reading.of(row)))
                .list().stream().collect(Collectors.groupingBy(Part::commitment, Collectors.mapping(Part::value, Collectors.toList())));
    }

    private static Map<String, Object> params(String edition, Instant at) {
        return Map.of("edition", edition, "at", java.util.Objects.requireNonNull(Sql.time(at)));
    }
}
