package org.followthrough.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Lateness;
import org.followthrough.shared.Sql;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Progress reports with their milestones, barriers, contributions and cited evidence. */
@Repository
public class Reports {

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ProgressReport> find(UUID commitment, UUID cycle) {
        return jdbc.sql("select * from progress_report where commitment = :commitment and cycle = :cycle")
                .param("commitment", commitment).param("cycle", cycle).query(this::report).optional();
    }

    /** The report that a cycle waits for now. */
    public Optional<ProgressReport> open(UUID commitment) {
        return jdbc.sql("""
                select * from progress_report where commitment = :commitment and state not in ('cleared', 'nothing-reported')""")
                .param("commitment", commitment).query(this::report).optional();
    }

    /** All reports of a commitment, oldest first. */
    public List<ProgressReport> of(UUID commitment) {
        return jdbc.sql("select * from progress_report where commitment = :commitment order by asked_at, id")
                .param("commitment", commitment).query(this::report).list();
    }

    public List<Contribution> contributions(UUID report) {
        return jdbc.sql("select id, institution, text, signed_by, signed_at from report_contribution where report = :report order by signed_at, id")
                .param("report", report).query(Contribution.class).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    ProgressReport ask(UUID commitment, ReportingCycle cycle, Instant now) {
        var report = new ProgressReport(UUID.randomUUID(), commitment, cycle.id(), cycle.dueAt(), cycle.veryLateAt(), cycle.closesAt(), now,
                ReportState.ASKED, new ReportDraft(null, "", Map.of(), List.of(), "", "", List.of()), 0);
        jdbc.sql("""
                insert into progress_report (id, commitment, cycle, state, due_at, very_late_at, closes_at, asked_at)
                values (:id, :commitment, :cycle, :state, :due, :veryLate, :closes, :now)""")
                .param("id", report.id).param("commitment", commitment).param("cycle", cycle.id()).param("state", report.state.code())
                .param("due", Sql.time(report.dueAt)).param("veryLate", Sql.time(report.veryLateAt))
                .param("closes", Sql.time(report.closesAt)).param("now", Sql.time(now)).update();
        return report;
    }

    /** Saves the report with all its parts; refuses when somebody else has saved meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    void save(ProgressReport r) {
        var saved = jdbc.sql("""
                update progress_report set state = :state, self_report = :selfReport, text = :text, next_step = :nextStep,
                    consulted = :consulted, nil_reason = :nilReason, first_submitted_at = :first, submitted_at = :submitted,
                    submitted_by = :submittedBy, return_reason = :returnReason, cleared_at = :cleared, cleared_by = :clearedBy,
                    lateness = :lateness, saved_by = :savedBy, saved_at = :savedAt, version = version + 1
                where id = :id and version = :version""")
                .param("state", r.state.code()).param("selfReport", Sql.code(r.draft.selfReport())).param("text", r.draft.text())
                .param("nextStep", r.draft.nextStep()).param("consulted", r.draft.consulted()).param("nilReason", r.nilReason)
                .param("first", Sql.time(r.firstSubmittedAt)).param("submitted", Sql.time(r.submittedAt)).param("submittedBy", r.submittedBy)
                .param("returnReason", r.returnReason).param("cleared", Sql.time(r.clearedAt)).param("clearedBy", r.clearedBy)
                .param("lateness", Sql.code(r.lateness)).param("savedBy", r.savedBy).param("savedAt", Sql.time(r.savedAt))
                .param("id", r.id).param("version", r.version).update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException(r.id.toString());
        }
        saveParts(r);
    }

    private void saveParts(ProgressReport r) {
        for (var table : List.of("report_milestone", "report_barrier", "report_evidence")) {
            jdbc.sql("delete from " + table + " where report = :report").param("report", r.id).update();
        }
        r.draft.milestonesDone().forEach((milestone, done) -> jdbc.sql(
                "insert into report_milestone (report, milestone, status) values (:report, :milestone, :status)")
                .param("report", r.id).param("milestone", milestone).param("status", done ? "done" : "open").update());
        for (var i = 0; i < r.draft.barriers().size(); i++) {
            var barrier = r.draft.barriers().get(i);
            jdbc.sql("insert into report_barrier (report, ordinal, kind, text) values (:report, :ordinal, :kind, :text)")
                    .param("report", r.id).param("ordinal", i).param("kind", barrier.kind().code()).param("text", barrier.text()).update();
        }
        r.draft.evidence().forEach(item -> jdbc.sql("insert into report_evidence (report, evidence) values (:report, :item)")
                .param("report", r.id).param("item", item).update());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID report, Contribution c) {
        jdbc.sql("""
                insert into report_contribution (id, report, institution, text, signed_by, signed_at)
                values (:id, :report, :institution, :text, :by, :at)""")
                .param("id", c.id()).param("report", report).param("institution", c.institution()).param("text", c.text())
                .param("by", c.signedBy()).param("at", Sql.time(c.signedAt())).update();
    }

    private ProgressReport report(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var draft = new ReportDraft(Sql.coded(SelfReport.class, row, "self_report"), row.getString("text"), milestones(id), barriers(id),
                row.getString("next_step"), row.getString("consulted"), evidence(id));
        var r = new ProgressReport(id, row.getObject("commitment", UUID.class), row.getObject("cycle", UUID.class),
                Sql.instant(row, "due_at"), Sql.instant(row, "very_late_at"), Sql.instant(row, "closes_at"), Sql.instant(row, "asked_at"),
                Sql.codedAlways(ReportState.class, row, "state"), draft, row.getLong("version"));
        r.nilReason = row.getString("nil_reason");
        r.firstSubmittedAt = Sql.instant(row, "first_submitted_at");
        r.submittedAt = Sql.instant(row, "submitted_at");
        r.submittedBy = row.getObject("submitted_by", UUID.class);
        r.returnReason = row.getString("return_reason");
        r.clearedAt = Sql.instant(row, "cleared_at");
        r.clearedBy = row.getObject("cleared_by", UUID.class);
        r.lateness = Sql.coded(Lateness.class, row, "lateness");
        r.savedBy = row.getObject("saved_by", UUID.class);
        r.savedAt = Sql.instant(row, "saved_at");
        return r;
    }

    private Map<UUID, Boolean> milestones(UUID report) {
        var milestones = new LinkedHashMap<UUID, Boolean>();
        jdbc.sql("""
                select r.milestone, r.status = 'done' as done from report_milestone r join milestone m on m.id = r.milestone
                where r.report = :report order by m.ordinal""").param("report", report)
                .query((row, n) -> milestones.put(row.getObject("milestone", UUID.class), row.getBoolean("done"))).list();
        return milestones;
    }

    private List<Barrier> barriers(UUID report) {
        return jdbc.sql("select kind, text from report_barrier where report = :report order by ordinal").param("report", report)
                .query((row, n) -> new Barrier(Sql.codedAlways(BarrierKind.class, row, "kind"), row.getString("text"))).list();
    }

    private List<UUID> evidence(UUID report) {
        return jdbc.sql("select evidence from report_evidence where report = :report order by evidence").param("report", report)
                .query(UUID.class).list();
    }
}
