package org.followthrough.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followthrough.commitment.Lateness;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Progress reports with their milestones, barriers, contributions and cited evidence. */
@Repository
public class Reports {

    /** With all its parts in one statement: a report is read at every change of its commitment. */
    private static final String SELECT = """
            select p.*,
                array(select s.milestone from report_milestone s join milestone m on m.id = s.milestone
                    where s.report = p.id order by m.ordinal, m.id) as milestones,
                array(select s.status from report_milestone s join milestone m on m.id = s.milestone
                    where s.report = p.id order by m.ordinal, m.id) as milestone_statuses,
                array(select b.kind from report_barrier b where b.report = p.id order by b.ordinal) as barrier_kinds,
                array(select b.text from report_barrier b where b.report = p.id order by b.ordinal) as barrier_texts,
                array(select b.support from report_barrier b where b.report = p.id order by b.ordinal) as barrier_supports,
                array(select e.evidence from report_evidence e where e.report = p.id order by e.evidence) as evidence
            from progress_report p
            """;

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ProgressReport> find(UUID commitment, UUID cycle) {
        return jdbc.sql(SELECT + "where p.commitment = :commitment and p.cycle = :cycle")
                .param("commitment", commitment).param("cycle", cycle).query(Reports::report).optional();
    }

    /** What nobody asked for is its writers' own until they submit it. */
    private static final String BUT_UNSENT = " and not (p.voluntary and p.first_submitted_at is null)";

    /** The report that a cycle waits for now, or that was submitted without being asked for. */
    public Optional<ProgressReport> open(UUID commitment) {
        return jdbc.sql(SELECT + "where p.commitment = :commitment and p.state not in ('cleared', 'nothing-reported')" + BUT_UNSENT)
                .param("commitment", commitment).query(Reports::report).optional();
    }

    /** All reports of a commitment, oldest first. */
    public List<ProgressReport> of(UUID commitment) {
        return jdbc.sql(SELECT + "where p.commitment = :commitment" + BUT_UNSENT + " order by p.asked_at, p.id")
                .param("commitment", commitment).query(Reports::report).list();
    }

    /** The same for its own party, with a draft that nobody asked for. */
    public List<ProgressReport> inside(UUID commitment) {
        return jdbc.sql(SELECT + "where p.commitment = :commitment order by p.asked_at, p.id").param("commitment", commitment)
                .query(Reports::report).list();
    }

    /** The same of several commitments, by commitment. */
    public Map<UUID, List<ProgressReport>> of(Collection<UUID> commitments) {
        return jdbc.sql(SELECT + "where p.commitment = any(:commitments)" + BUT_UNSENT + " order by p.asked_at, p.id")
                .param("commitments", commitments.toArray(UUID[]::new)).query(Reports::report).list().stream()
                .collect(Collectors.groupingBy(report -> report.commitment));
    }

    /** The parts that institutions have signed, in the order of signing. */
    public List<Contribution> contributions(UUID report) {
        return jdbc.sql("""
                select c.*, array(select e.evidence from report_contribution_evidence e where e.contribution = c.id order by e.evidence) as evidence
                from report_contribution c where c.report = :report order by c.signed_at, c.id""")
                .param("report", report).query(Reports::contribution).list();
    }

    private static Contribution contribution(ResultSet row, int number) throws SQLException {
        return new Contribution(row.getObject("id", UUID.class), row.getString("institution"), Sql.coded(InstitutionLevel.class, row, "level"),
                row.getString("text"), row.getObject("signed_by", UUID.class), Sql.instant(row, "signed_at"),
                row.getObject("request", UUID.class), Sql.instant(row, "taken_at"), Sql.ids(row, "evidence"));
    }

    /** The last report of the same commitment that was cleared before this one was asked and said more than nil. */
    public Optional<ReportDraft> last(ProgressReport report) {
        return last(report, of(report.commitment));
    }

    /** The same where all reports of the commitment are at hand. */
    public Optional<ReportDraft> last(ProgressReport report, List<ProgressReport> all) {
        return all.stream().filter(earlier -> earlier.state == ReportState.CLEARED
                && earlier.askedAt.isBefore(report.askedAt) && earlier.draft.selfReport() != SelfReport.NIL)
                .reduce((a, b) -> b).map(ProgressReport::draft);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void ask(List<UUID> commitments, ReportingCycle cycle, Instant now) {
        jdbc.sql("""
                insert into progress_report (id, commitment, cycle, state, due_at, very_late_at, closes_at, asked_at)
                select gen_random_uuid(), commitment, :cycle, :state, :due, :veryLate, :closes, :now from unnest(:commitments) commitment""")
                .param("commitments", commitments.toArray(UUID[]::new)).param("cycle", cycle.id()).param("state", ReportState.ASKED.code())
                .param("due", Sql.time(cycle.dueAt())).param("veryLate", Sql.time(cycle.veryLateAt()))
                .param("closes", Sql.time(cycle.closesAt())).param("now", Sql.time(now)).update();
    }

    /** Begins a report that nobody asks for; the end of its cycle is its only date. */
    @Transactional(propagation = Propagation.MANDATORY)
    void volunteer(UUID commitment, ReportingCycle cycle, Instant now) {
        jdbc.sql("""
                insert into progress_report (id, commitment, cycle, state, due_at, very_late_at, closes_at, asked_at, voluntary)
                values (gen_random_uuid(), :commitment, :cycle, :state, :closes, :closes, :closes, :now, true)""")
                .param("commitment", commitment).param("cycle", cycle.id()).param("state", ReportState.DRAFT.code())
                .param("closes", Sql.time(cycle.closesAt())).param("now", Sql.time(now)).update();
    }

    /** Saves the report with all its parts; refuses when somebody else has saved meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    void save(ProgressReport r) {
        var saved = jdbc.sql("""
                update progress_report set state = :state, self_report = :selfReport, text = :text, next_step = :nextStep,
                    consulted = :consulted, no_evidence = :noEvidence, nil_reason = :nilReason, first_submitted_at = :first, submitted_at = :submitted,
                    submitted_by = :submittedBy, return_reason = :returnReason, cleared_at = :cleared, cleared_by = :clearedBy,
                    lateness = :lateness, saved_by = :savedBy, saved_at = :savedAt, version = version + 1
                where id = :id and version = :version""")
                .param("state", r.state.code()).param("selfReport", Sql.code(r.draft.selfReport())).param("text", r.draft.text())
                .param("nextStep", r.draft.nextStep()).param("consulted", r.draft.consulted()).param("noEvidence", r.draft.noEvidence()).param("nilReason", r.nilReason)
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
            jdbc.sql("insert into report_barrier (report, ordinal, kind, text, support) values (:report, :ordinal, :kind, :text, :support)")
                    .param("support", barrier.support().code()).param("report", r.id).param("ordinal", i).param("kind", barrier.kind().code()).param("text", barrier.text()).update();
        }
        r.draft.evidence().forEach(item -> jdbc.sql("insert into report_evidence (report, evidence) values (:report, :item)")
                .param("report", r.id).param("item", item).update());
    }

    /** Moves the dates; a draft that is being written stays the same version. */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(UUID commitment, UUID cycle, @Nullable Instant due, @Nullable Instant veryLate) {
        jdbc.sql("""
                update progress_report set due_at = coalesce(:due, due_at), very_late_at = coalesce(:veryLate, very_late_at)
                where commitment = :commitment and cycle = :cycle""")
                .param("due", Sql.time(due)).param("veryLate", Sql.time(veryLate)).param("commitment", commitment).param("cycle", cycle)
                .update();
    }

    /** Adds a part; it answers the open request of its institution, whose level it takes, or else has the level that the party's list names. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID report, String party, Contribution c) {
        jdbc.sql("""
                insert into report_contribution (id, report, institution, level, text, signed_by, signed_at, request)
                select :id, :report, :institution, coalesce(q.level, i.level), :text, :by, :at, q.id
                from (select) as one
                left join contribution_request q on q.report = :report and lower(q.institution) = lower(:institution) and q.withdrawn_at is null
                    and not exists (select 1 from report_contribution earlier where earlier.request = q.id)
                left join institution i on i.party = :party and lower(i.name) = lower(:institution)""")
                .param("id", c.id()).param("report", report).param("institution", c.institution()).param("party", party)
                .param("text", c.text()).param("by", c.signedBy()).param("at", Sql.time(c.signedAt())).update();
        c.evidence().forEach(item -> jdbc.sql("insert into report_contribution_evidence (contribution, evidence) values (:id, :item)")
                .param("id", c.id()).param("item", item).update());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void taken(UUID contribution, Instant at) {
        jdbc.sql("update report_contribution set taken_at = :at where id = :id").param("at", Sql.time(at)).param("id", contribution).update();
    }

    private static ProgressReport report(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var draft = new ReportDraft(Sql.coded(SelfReport.class, row, "self_report"), row.getString("text"), milestones(row), barriers(row),
                row.getString("next_step"), row.getString("consulted"), Sql.ids(row, "evidence"), row.getString("no_evidence"));
        var r = new ProgressReport(id, row.getObject("commitment", UUID.class), row.getObject("cycle", UUID.class),
                Sql.instant(row, "due_at"), Sql.instant(row, "very_late_at"), Sql.instant(row, "closes_at"), Sql.instant(row, "asked_at"),
                Sql.codedAlways(ReportState.class, row, "state"), draft, row.getLong("version"));
        r.voluntary = row.getBoolean("voluntary");
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

    private static Map<UUID, Boolean> milestones(ResultSet row) throws SQLException {
        var ids = Sql.ids(row, "milestones");
        var statuses = Sql.strings(row, "milestone_statuses");
        var milestones = new LinkedHashMap<UUID, Boolean>();
        for (var i = 0; i < ids.size(); i++) {
            milestones.put(ids.get(i), statuses.get(i).equals("done"));
        }
        return milestones;
    }

    private static List<Barrier> barriers(ResultSet row) throws SQLException {
        var kinds = Sql.strings(row, "barrier_kinds");
        var texts = Sql.strings(row, "barrier_texts");
        var supports = Sql.strings(row, "barrier_supports");
        return IntStream.range(0, kinds.size()).mapToObj(i -> new Barrier(Coded.find(BarrierKind.class, kinds.get(i)).orElseThrow(), texts.get(i),
                Coded.find(SupportWanted.class, supports.get(i)).orElseThrow())).toList();
    }
}
