package org.followthrough.commitment.joint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.joint.JointEvent.CommonTextWritten;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the coordinator's focal point writes for all partners; it signs nothing for any of them (features, row D4). */
@Service
@Transactional
public class JointWords {

    /** Characters of a statement or a common text. */
    public static final int LONGEST = 20_000;

    private final JointCommitments joints;
    private final Commitments commitments;
    private final JointStatements statements;
    private final JointLock lock;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    JointWords(JointCommitments joints, Commitments commitments, JointStatements statements, JointLock lock, AccessPolicy policy, MethodClock clock,
            ApplicationEventPublisher events) {
        this.joints = joints;
        this.commitments = commitments;
        this.statements = statements;
        this.lock = lock;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** Writes, for all to read once it is cleared, what the partners want to do together. @return whether it waits for clearance */
    public boolean state(Actor actor, String code, @Nullable String text) {
        return state(actor, code, text, null);
    }

    /** The same, on what the writer saw: the version of the group, or null to write over whatever is there. */
    public boolean state(Actor actor, String code, @Nullable String text, @Nullable Long version) {
        var joint = requireWritable(actor, code);
        JointCommitments.requireVersion(joint, version);
        return statements.written(actor, joint, checked(text), clock.now());
    }

    /** Writes a report text that each partner may take over into its own draft; nothing takes it away. */
    public void write(Actor actor, String code, @Nullable String text) {
        write(actor, code, text, null);
    }

    /** The same, on what the writer saw: the version of the group, or null to write over whatever is there. */
    public void write(Actor actor, String code, @Nullable String text, @Nullable Long version) {
        write(actor, code, text, version, (joint, written, now) -> {
            joints.write(joint, written, now);
            return new CommonTextWritten(by(actor, joint, joint.coordinating(), now), code, written != null);
        });
    }

    /** Keeps what was written, and says what has happened by it. */
    private interface Writing {
        Object of(JointCommitment joint, @Nullable String written, Instant now);
    }

    private void write(Actor actor, String code, @Nullable String text, @Nullable Long version, Writing writing) {
        var joint = requireWritable(actor, code);
        JointCommitments.requireVersion(joint, version);
        events.publishEvent(writing.of(joint, checked(text), clock.now()));
    }

    /** Refuses what writing would be refused for by who asks or by the state, whatever is written. */
    public JointCommitment requireWritable(Actor actor, String code) {
        requireCoordinator(actor, find(code));
        var joint = lock.standing(code, List.of());
        requireCoordinator(actor, joint);
        commitments.get(joint.coordinating().commitment()).requireOpen();
        return joint;
    }

    private void requireCoordinator(Actor actor, JointCommitment joint) {
        policy.require(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(joint.coordinating().addressee()));
    }

    /** The common text, for the partners' own people; empty where there is none. @throws NotFound for everybody else */
    @Transactional(readOnly = true)
    public Optional<CommonText> commonText(Actor actor, String code) {
        var joint = find(code);
        if (!isPartner(actor, joint)) {
            throw new NotFound("joint.unknown");
        }
        return joints.commonText(joint.id());
    }

    /** Whether somebody is one of a partner's own people. */
    public boolean isPartner(Actor actor, JointCommitment joint) {
        return joint.members().stream().anyMatch(member -> policy.allows(actor, Permission.READ_DRAFTS, Target.of(member.addressee())));
    }

    private JointCommitment find(String code) {
        return joints.find(code).orElseThrow(() -> new NotFound("joint.unknown"));
    }

    /** The coordinator acts; what it did stands in the record of each partner it concerns. */
    private Happened by(Actor actor, JointCommitment joint, Partner concerned, Instant now) {
        var commitment = commitments.get(concerned.commitment());
        return new Happened(commitment.id(), commitment.ref(), commitment.addressee(), now, actor.id(), Role.FOCAL_POINT.code(),
                joint.coordinating().addressee());
    }

    private static @Nullable String checked(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw RuleViolation.of("text", "text.too-long", LONGEST);
        }
        return text.strip();
    }
}
