package org.followthrough.commitment.joint;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.joint.Composition.Leaver;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A partner leaves a joint commitment and keeps its own alone, with a public reason (features, row D4; decision 31). */
@Service
@Transactional
public class LeavingService {

    private static final int LONGEST_REASON = 10_000;
    private static final Set<CommitmentState> IN_REVIEW = EnumSet.of(CommitmentState.IN_REVIEW, CommitmentState.RIGHT_OF_REPLY);

    private final JointCommitments joints;
    private final Commitments commitments;
    private final JointLock lock;
    private final Composition composition;
    private final AccessPolicy policy;
    private final MethodClock clock;

    LeavingService(JointCommitments joints, Commitments commitments, JointLock lock, Composition composition, AccessPolicy policy, MethodClock clock) {
        this.joints = joints;
        this.commitments = commitments;
        this.lock = lock;
        this.composition = composition;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * A partner leaves, as its focal point or an organiser says; with fewer than two left the rest is kept by each alone.
     *
     * @param reason becomes public
     */
    public JointCommitment leave(Actor actor, String code, String ref, String reason) {
        var joint = requireLeavable(actor, code, ref);
        var why = reason(reason);
        var now = clock.now();
        composition.announce(composition.leave(joint, List.of(new Leaver(joint.member(ref).orElseThrow(), why)), by(actor, now), now));
        return get(code);
    }

    private JointCommitment get(String code) {
        return joints.find(code).orElseThrow(() -> new NotFound("joint.unknown"));
    }

    private Composition.By by(Actor actor, Instant now) {
        return commitment -> policy.allows(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(commitment.addressee()))
                ? Happened.byAddressee(commitment, now, actor, Role.FOCAL_POINT) : Happened.by(commitment, now, actor, Role.ORGANISER);
    }

    /** Refuses who could let no partner leave. @throws NotFound where there is no joint commitment of this code */
    @Transactional(readOnly = true)
    public void requirePartner(Actor actor, String code) {
        var parties = get(code).partners().stream().map(Partner::addressee).toList();
        policy.require(actor, Permission.TAKE_SIDE_WAY, Target.of(parties.stream()
                .filter(party -> policy.allows(actor, Permission.TAKE_SIDE_WAY, Target.of(party))).findFirst().orElse(parties.getFirst())));
    }

    /** Refuses who cannot speak of this partner. @throws NotFound where it is none of them */
    @Transactional(readOnly = true)
    public void requireSpeaker(Actor actor, String code, String ref) {
        var partner = get(code).partners().stream().filter(one -> one.ref().equals(ref)).findFirst()
                .orElseThrow(() -> new NotFound("joint.partner.unknown"));
        policy.require(actor, Permission.TAKE_SIDE_WAY, Target.of(partner.addressee()));
    }

    /** Refuses what {@link #leave} would refuse for who asks or for the state, whatever the reason. */
    public JointCommitment requireLeavable(Actor actor, String code, String ref) {
        requireSpeaker(actor, code, ref);
        var joint = lock.standing(code, List.of());
        requireLeavable(joint.member(ref).orElseThrow(() -> new NotFound("joint.partner.unknown")));
        joint.requireLeavable(ref);
        return joint;
    }

    /** Not while a panel works on its part, or its assessment waits to be published: who knows it early draws no profit from it. */
    void requireLeavable(Partner member) {
        var commitment = commitments.get(member.commitment());
        commitment.requireOpen();
        if (IN_REVIEW.contains(commitment.state())) {
            throw new WrongState("joint.partner.in-review", commitment.ref());
        }
    }

    static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw RuleViolation.of("reason", "joint.needs-reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw RuleViolation.of("reason", "text.too-long", LONGEST_REASON);
        }
        return reason.strip();
    }
}
