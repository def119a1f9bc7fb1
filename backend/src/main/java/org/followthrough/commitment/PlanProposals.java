package org.followthrough.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The plans that were submitted without a position. */
@Repository
public class PlanProposals {

    private final JdbcClient jdbc;
    private final Json json;

    PlanProposals(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The one that waits for clearance. */
    public Optional<PlanProposal> waiting(UUID commitment) {
        return last(commitment).filter(proposal -> proposal.decision() == null);
    }

    /** The one that was submitted last, whatever became of it. */
    Optional<PlanProposal> last(UUID commitment) {
        return jdbc.sql("select * from plan_proposal where commitment = :commitment order by submitted_at desc, decision is null desc limit 1")
                .param("commitment", commitment).query(this::proposal).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(PlanProposal p) {
        var plan = p.plan();
        jdbc.sql("""
                insert into plan_proposal (id, commitment, lead_institution, target_date, baseline, expected_change, milestones, submitted_by,
                    submitted_at)
                values (:id, :commitment, :lead, :target, :baseline, :change, :milestones, :by, :at)""")
                .param("id", p.id()).param("commitment", p.commitment()).param("lead", plan.leadInstitution()).param("target", plan.targetDate())
                .param("baseline", plan.baseline()).param("change", plan.expectedChange()).param("milestones", json.column(plan.milestones()))
                .param("by", p.submittedBy()).param("at", Sql.time(p.submittedAt())).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void decide(UUID proposal, Decision decision, @Nullable String reason, UUID by, Instant at) {
        jdbc.sql("""
                update plan_proposal set decision = :decision, decision_reason = :reason, decided_by = :by, decided_at = :at
                where id = :id and decision is null""")
                .param("decision", decision.code()).param("reason", reason).param("by", by).param("at", Sql.time(at)).param("id", proposal).update();
    }

    private PlanProposal proposal(ResultSet row, int number) throws SQLException {
        var plan = new PlanDraft(row.getString("lead_institution"), Sql.date(row, "target_date"), row.getString("baseline"),
                row.getString("expected_change"), json.list(Objects.requireNonNull(row.getString("milestones")), PlannedMilestone.class));
        return new PlanProposal(row.getObject("id", UUID.class), row.getObject("commitment", UUID.class), plan,
                row.getObject("submitted_by", UUID.class), Sql.instant(row, "submitted_at"), Sql.coded(Decision.class, row, "decision"),
                row.getString("decision_reason"));
    }
}
