package org.followthrough.workflow;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.commitment.CommitmentClosed;
import org.followthrough.commitment.joint.JointCommitment;
import org.followthrough.commitment.joint.JointCommitments;
import org.followthrough.commitment.joint.JointEvent;
import org.followthrough.commitment.joint.JointEvent.CommonTextWritten;
import org.followthrough.commitment.joint.JointEvent.JointlyKept;
import org.followthrough.commitment.joint.JointEvent.JointStatementReturned;
import org.followthrough.commitment.joint.JointEvent.JointStatementSubmitted;
import org.followthrough.commitment.joint.Partner;
import org.followthrough.shared.Happenings;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The clearance of joint statements, with the clearing officers of who coordinates (features, row D4; decision 31). */
@Component
class StatementWorklist {

    private final ClearanceDesk desk;
    private final JointCommitments joints;

    StatementWorklist(ClearanceDesk desk, JointCommitments joints) {
        this.desk = desk;
        this.joints = joints;
    }

    /** Another wording takes the place of one that waits, and has its own days. */
    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(JointStatementSubmitted event) {
        desk.lay(WorkItemKind.CLEAR_STATEMENT, event);
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(JointStatementReturned event) {
        desk.done(WorkItemKind.CLEAR_STATEMENT, event.commitment());
    }

    /** Cleared or taken away, or of a coordinator that coordinates no more: what does not wait lies on no partner's desk. */
    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(Happenings many) {
        many.of(JointEvent.class).stream().filter(event -> !(event instanceof JointlyKept) && !(event instanceof CommonTextWritten))
                .map(JointEvent::joint).distinct().flatMap(code -> joints.find(code).stream()).filter(this::waitsForNobody)
                .map(StatementWorklist::everPartners).flatMap(Collection::stream).forEach(id -> desk.done(WorkItemKind.CLEAR_STATEMENT, id));
    }

    private boolean waitsForNobody(JointCommitment joint) {
        return joints.waiting(joint.id()).isEmpty();
    }

    private static Collection<UUID> everPartners(JointCommitment joint) {
        return joint.partners().stream().map(Partner::commitment).collect(Collectors.toSet());
    }

    /** A group outlives a partner's commitment: what waits for the coordinator waits on, where nobody else comes to coordinate. */
    @EventListener
    @Order(Listening.WORK_ITEMS + 1)
    void on(CommitmentClosed event) {
        if (joints.of(event.commitment()).filter(joint -> awaits(joint, event.commitment())).isPresent()) {
            desk.lay(WorkItemKind.CLEAR_STATEMENT, event);
        }
    }

    private boolean awaits(JointCommitment joint, UUID commitment) {
        return joint.coordinating().commitment().equals(commitment) && !waitsForNobody(joint);
    }
}
