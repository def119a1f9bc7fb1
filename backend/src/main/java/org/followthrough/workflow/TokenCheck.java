package org.followthrough.workflow;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.PlanProposals;
import org.followthrough.commitment.joint.JointCommitment;
import org.followthrough.commitment.joint.JointCommitments;
import org.followthrough.processes.ProgressReportingProcess;
import org.followthrough.reporting.ReportState;
import org.followthrough.reporting.Reports;
import org.followthrough.reporting.institutions.InstitutionLists;
import org.followthrough.review.replies.LaterReplies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Holds the domain against the engine and the inbox: where a commitment stands, there its token and its work item are. */
@Service
public class TokenCheck {

    /** What a clearing officer has of a reply after publication; closed or not. */
    private static final String CLEAR_REPLY = "clear-reply";

    private final RuntimeService runtime;
    private final Commitments commitments;
    private final Reports reports;
    private final LaterReplies laterReplies;
    private final PlanProposals plans;
    private final InstitutionLists lists;
    private final JointCommitments joints;
    private final JdbcClient jdbc;

    TokenCheck(RuntimeService runtime, Commitments commitments, Reports reports, LaterReplies laterReplies, PlanProposals plans, InstitutionLists lists,
            JointCommitments joints, JdbcClient jdbc) {
        this.runtime = runtime;
        this.commitments = commitments;
        this.reports = reports;
        this.laterReplies = laterReplies;
        this.plans = plans;
        this.lists = lists;
        this.joints = joints;
        this.jdbc = jdbc;
    }

    /** References of commitments whose token is not where their state says, or which have one although they are closed. */
    public List<String> astray() {
        return all().stream().map(commitments::get).filter(commitment -> !isWhereItSays(commitment)).map(Commitment::ref).toList();
    }

    /** References of commitments whose work items are not those of their step. */
    public List<String> desksAstray() {
        return all().stream().map(commitments::get).filter(commitment -> !desk(commitment).equals(expected(commitment)))
                .map(Commitment::ref).toList();
    }

    /** Whether a commitment's token is where its state says. */
    public boolean agrees(UUID commitment) {
        return isWhereItSays(commitments.get(commitment));
    }

    private List<UUID> all() {
        return jdbc.sql("select id from commitment order by ref").query(UUID.class).list();
    }

    private boolean isWhereItSays(Commitment commitment) {
        var key = commitment.id().toString();
        var where = Whereabouts.of(commitment, commitments.waiting(commitment.id())).map(this::element);
        var instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list();
        return where.isEmpty() ? instances.isEmpty()
                : runtime.createExecutionQuery().processInstanceBusinessKey(key).activityId(actual(commitment, where.get())).count() == 1;
    }

    private String element(Whereabouts where) {
        return where.element();
    }

    /** A report that was returned is with the focal point again, which the public does not see. */
    private String actual(Commitment commitment, String seen) {
        var returned = reports.open(commitment.id()).filter(report -> report.state() == ReportState.RETURNED).isPresent();
        return returned && seen.equals(ProgressReportingProcess.Task.CLEAR_REPORT.id())
                ? ProgressReportingProcess.Task.SUBMIT_PROGRESS_REPORT.id() : seen;
    }

    private List<String> desk(Commitment commitment) {
        return jdbc.sql("""
                select distinct case when kind = 'reply' and role = 'clearing-officer' then 'clear-reply' else kind end as kind
                from work_item where commitment = :id
                    and kind in ('respond', 'clear-position', 'clear-plan', 'clear-institutions', 'clear-statement', 'report', 'clear-report', 'reply', 'answer-clarification', 'reassign') order by kind""")
                .param("id", commitment.id()).query(String.class).list();
    }

    private List<String> expected(Commitment commitment) {
        var expected = new java.util.TreeSet<String>();
        if (!commitment.state().isClosed()) {
            if (commitments.waiting(commitment.id()).isPresent()) {
                expected.add(WorkItemKind.CLEAR_POSITION.code());
            } else if (commitment.isHandedBack()) {
                expected.add(WorkItemKind.REASSIGN.code());
            } else if (commitment.awaitsResponse() || commitments.wasReturned(commitment.id())) {
                expected.add(WorkItemKind.RESPOND.code());
            }
            if (plans.waiting(commitment.id()).isPresent()) {
                expected.add(WorkItemKind.CLEAR_PLAN.code());
            }
            if (lists.waiting(commitment.id()).isPresent()) {
                expected.add(WorkItemKind.CLEAR_INSTITUTIONS.code());
            }
            reports.open(commitment.id()).map(report -> report.state() == ReportState.SUBMITTED ? WorkItemKind.CLEAR_REPORT
                    : WorkItemKind.REPORT).ifPresent(kind -> expected.add(kind.code()));
            if (commitment.state() == org.followthrough.commitment.CommitmentState.CLARIFICATION) {
                expected.add(WorkItemKind.ANSWER_CLARIFICATION.code());
            }
            if (commitment.state() == org.followthrough.commitment.CommitmentState.RIGHT_OF_REPLY) {
                expected.add(WorkItemKind.REPLY.code());
            }
        }
        if (joints.of(commitment.id()).filter(joint -> awaits(joint, commitment.id())).isPresent()) {
            expected.add(WorkItemKind.CLEAR_STATEMENT.code());
        }
        if (laterReplies.isAnyWaiting(commitment.id())) {
            expected.add(CLEAR_REPLY);
        }
        return List.copyOf(expected);
    }

    private boolean awaits(JointCommitment joint, UUID commitment) {
        return joint.coordinating().commitment().equals(commitment) && joints.waiting(joint.id()).isPresent();
    }
}
