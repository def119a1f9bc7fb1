package org.followthrough.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.audit.AuditChain;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Decision;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.upkeep.Verification.Finding;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything fits after ordinary work, and each kind of tampering is named. */
@IntegrationTest
@Import(World.class)
@DirtiesContext
class VerificationTest {

    @Autowired
    private World world;
    @Autowired
    private Verification verification;
    @Autowired
    private AuditChain chain;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private ReportingService reporting;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void finds_nothing_after_ordinary_work_and_names_what_was_tampered_with() {
        var ref = ordinaryWork();
        assertThat(verification.run()).isEmpty();

        tamper("update standing set headline = 'assessed' where ref = '" + ref + "'");
        tamper("update audit_entry set content = '{\"x\": 1}' where ordinal = (select min(ordinal) from audit_entry)");
        tamper("delete from work_item where kind = 'report'");
        tamper("update stored_file_chunk set content = 'changed'");
        tamper("insert into stored_file_chunk select sha256, 7, 'more' from stored_file limit 1");

        assertThat(verification.run()).extracting(Finding::check).contains("standing", "audit-chain", "inbox", "evidence-file", "totals")
                .doesNotContain("engine");
    }

    private String ordinaryWork() {
        world.begin();
        world.assigned("XAC");
        var waiting = world.assigned("XAB");
        var ref = world.acceptedBy("XAA");
        var other = world.acceptedBy("XAB");
        var cycle = world.openCycle("verify-1");
        commitments.respond(world.who("focal.xab"), waiting, World.accepted());
        reporting.save(world.who("focal.xaa"), ref, cycle, World.report(SelfReport.PLANNED), null);
        reporting.submit(world.who("focal.xaa"), ref, cycle);
        reporting.decide(world.who("clearing.xaa"), ref, cycle, Decision.RETURN, "Name the law.");
        world.reported(other, cycle, SelfReport.DONE);
        commitments.respond(world.who("focal.xab"), other, World.accepted());
        commitments.decidePosition(world.who("clearing.xab"), other, Decision.RETURN, "Name the ministry.");
        chain.seal();
        return ref;
    }

    /** As somebody with the database's own tools would, past the triggers that forbid it. */
    private void tamper(String sql) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(sql).update();
        });
    }
}
