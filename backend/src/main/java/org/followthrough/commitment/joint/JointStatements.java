package org.followthrough.commitment.joint;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.joint.JointEvent.JointStatementReturned;
import org.followthrough.commitment.joint.JointEvent.JointStatementSubmitted;
import org.followthrough.commitment.joint.JointEvent.JointStatementWritten;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.shared.Happenings;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the partners want to do together, as its coordinator says: public once a clearing officer of the coordinator has cleared it,
 * where positions are cleared (method, sections 2 B and 6; decision 31).
 */
@Service
@Transactional
public class JointStatements {

    private final JointCommitments joints;
    private final Commitments commitments;
    private final CommitmentService service;
    private final JointLock lock;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    JointStatements(JointCommitments joints, Commitments commitments, CommitmentService service, JointLock lock, AccessPolicy policy,
            MethodClock clock, ApplicationEventPublisher events) {
        this.joints = joints;
        this.commitments = commitments;
        this.service = service;
        this.lock = lock;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** The one that waits, for the coordinator's own people; empty where none does, and for everybody else. */
    @Transactional(readOnly = true)
    public Optional<WaitingStatement> waiting(Actor actor, String code) {
        return waiting(find(code)).filter(waiting -> policy.allows(actor, Permission.READ_DRAFTS, Target.of(waiting.of())));
    }

    /** Whether the caller may clear what waits, whoever wrote it; for screens. */
    @Transactional(readOnly = true)
    public boolean mayClear(Actor actor, String code) {
        return policy.allows(actor, Permission.CLEAR_FOR_ADDRESSEE, Target.of(find(code).coordinating().addressee()));
    }

    /** Of who coordinates now: what another one wrote waits for nobody any more. */
    private Optional<WaitingStatement> waiting(JointCommitment joint) {
        return joints.waiting(joint.id()).filter(waiting -> waiting.of().equals(joint.coordinating().addressee()));
    }

    private JointCommitment find(String code) {
        return joints.find(code).orElseThrow(() -> new NotFound("joint.unknown"));
    }

    /** Keeps what was written; where nothing has to be cleared, and where a statement is taken away, everybody reads that at once. */
    boolean written(Actor actor, JointCommitment joint, @Nullable String text, Instant now) {
        var waits = text != null && service.edition(commitments.get(joint.coordinating().commitment())).positionsCleared();
        if (waits) {
            joints.await(joint, text, actor.id(), now);
            events.publishEvent(new JointStatementSubmitted(by(actor, Role.FOCAL_POINT, joint, joint.coordinating(), now), joint.code()));
        } else {
            publish(actor, Role.FOCAL_POINT, joint, text, now);
        }
        return waits;
    }

    /** A clearing officer of the coordinator clears the statement that waits, or returns it with a reason; never who wrote it. */
    public void decide(Actor actor, String code, Decision decision, @Nullable String reason) {
        var joint = requireDecidable(actor, code);
        var waiting = waiting(joint).orElseThrow();
        if (waiting.by().equals(actor.id())) {
            throw RuleViolation.of("decision", "clearance.second-person");
        }
        if (decision == Decision.CLEAR) {
            publish(actor, Role.CLEARING_OFFICER, joint, waiting.text(), clock.now());
        } else {
            giveBack(actor, joint, reason, clock.now());
        }
    }

    /** Refuses what {@link #decide} would refuse for who asks or for the state, whatever the decision is. */
    public JointCommitment requireDecidable(Actor actor, String code) {
        policy.require(actor, Permission.CLEAR_FOR_ADDRESSEE, Target.of(find(code).coordinating().addressee()));
        var joint = lock.standing(code, java.util.List.of());
        policy.require(actor, Permission.CLEAR_FOR_ADDRESSEE, Target.of(joint.coordinating().addressee()));
        if (waiting(joint).isEmpty()) {
            throw new WrongState("joint.statement.none-waits", code);
        }
        return joint;
    }

    private void giveBack(Actor actor, JointCommitment joint, @Nullable String reason, Instant now) {
        if (reason == null || reason.isBlank()) {
            throw RuleViolation.of("reason", "clearance.return.needs-reason");
        }
        joints.await(joint, null, null, now);
        events.publishEvent(new JointStatementReturned(by(actor, Role.CLEARING_OFFICER, joint, joint.coordinating(), now), joint.code(), reason.strip()));
    }

    private void publish(Actor actor, Role as, JointCommitment joint, @Nullable String text, Instant now) {
        joints.state(joint, text, now);
        events.publishEvent(new Happenings(joint.members().stream().map(member -> new JointStatementWritten(by(actor, as, joint, member, now),
                joint.code(), joint.coordinator(), orEmpty(joint.statement()), orEmpty(text))).toList()));
    }

    /** The coordinator acts; what it did stands in the record of each partner it concerns. */
    private Happened by(Actor actor, Role as, JointCommitment joint, Partner concerned, Instant now) {
        var commitment = commitments.get(concerned.commitment());
        return new Happened(commitment.id(), commitment.ref(), commitment.addressee(), now, actor.id(), as.code(), joint.coordinating().addressee());
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
