package org.followthrough.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.Decision;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every draft that was ever sent to clearance, as it was then: what a return shows its changes against. */
@Repository
public class ReportSubmissions {

    private final JdbcClient jdbc;
    private final Json json;

    ReportSubmissions(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The submissions of a report, oldest first. */
    public List<ReportSubmission> of(UUID report) {
        return jdbc.sql("select * from report_submission where report = :report order by ordinal").param("report", report)
                .query(this::submission).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID report, ReportDraft draft, UUID by, Instant at) {
        jdbc.sql("""
                insert into report_submission (report, ordinal, draft, submitted_by, submitted_at)
                select :report, coalesce(max(ordinal), 0) + 1, :draft, :by, :at from report_submission where report = :report""")
                .param("report", report).param("draft", json.column(draft)).param("by", by).param("at", Sql.time(at)).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void decide(UUID report, Decision decision, @Nullable String reason, UUID by, Instant at) {
        jdbc.sql("""
                update report_submission set decision = :decision, reason = :reason, decided_by = :by, decided_at = :at
                where report = :report and decision is null""")
                .param("decision", decision.code()).param("reason", reason).param("by", by).param("at", Sql.time(at))
                .param("report", report).update();
    }

    private ReportSubmission submission(ResultSet row, int number) throws SQLException {
        return new ReportSubmission(row.getInt("ordinal"), json.one(row.getString("draft"), ReportDraft.class),
                Sql.instant(row, "submitted_at"), Sql.coded(Decision.class, row, "decision"), Sql.instant(row, "decided_at"),
                row.getString("reason"));
    }
}
