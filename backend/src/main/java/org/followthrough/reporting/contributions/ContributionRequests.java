package org.followthrough.reporting.contributions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests for contributions; which of them are answered follows from the contributions themselves. */
@Repository
public class ContributionRequests {

    private static final String SELECT = """
            select q.*, c.id as contribution from contribution_request q left join report_contribution c on c.request = q.id
            """;

    private final JdbcClient jdbc;

    ContributionRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was asked for a report, in the order of asking. */
    public List<ContributionRequest> of(UUID report) {
        return jdbc.sql(SELECT + "where q.report = :report order by q.asked_at, q.id").param("report", report)
                .query(ContributionRequests::request).list();
    }

    Optional<ContributionRequest> find(UUID report, UUID id) {
        return jdbc.sql(SELECT + "where q.report = :report and q.id = :id").param("report", report).param("id", id)
                .query(ContributionRequests::request).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(ContributionRequest q, UUID by) {
        jdbc.sql("""
                insert into contribution_request (id, report, institution, level, question, due_at, asked_by, asked_at)
                values (:id, :report, :institution, :level, :question, :due, :by, :at)""")
                .param("id", q.id()).param("report", q.report()).param("institution", q.institution()).param("level", q.level().code())
                .param("question", q.question()).param("due", Sql.time(q.dueAt())).param("by", by).param("at", Sql.time(q.askedAt())).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remind(UUID id, Instant at) {
        jdbc.sql("update contribution_request set reminded_at = :at, reminders = reminders + 1 where id = :id")
                .param("at", Sql.time(at)).param("id", id).update();
    }

    /** What is still asked of an institution for a commitment's report. */
    Optional<ContributionRequest> missing(UUID commitment, UUID cycle, String institution) {
        return jdbc.sql(SELECT + """
                join progress_report r on r.id = q.report
                where r.commitment = :commitment and r.cycle = :cycle and lower(q.institution) = lower(:institution)
                    and q.withdrawn_at is null and c.id is null""")
                .param("commitment", commitment).param("cycle", cycle).param("institution", institution)
                .query(ContributionRequests::request).optional();
    }

    /** Keeps when a part was found missing after its day; false where it was before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean overdue(UUID id, Instant at) {
        return jdbc.sql("update contribution_request set overdue_at = :at where id = :id and overdue_at is null")
                .param("at", Sql.time(at)).param("id", id).update() == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(UUID id, Instant at) {
        jdbc.sql("update contribution_request set withdrawn_at = :at where id = :id").param("at", Sql.time(at)).param("id", id).update();
    }

    private static ContributionRequest request(ResultSet row, int number) throws SQLException {
        return new ContributionRequest(row.getObject("id", UUID.class), row.getObject("report", UUID.class), row.getString("institution"),
                Sql.codedAlways(InstitutionLevel.class, row, "level"), row.getString("question"), Sql.instant(row, "due_at"),
                Sql.instant(row, "asked_at"), Sql.instant(row, "reminded_at"), row.getInt("reminders"), Sql.instant(row, "withdrawn_at"),
                row.getObject("contribution", UUID.class));
    }
}
