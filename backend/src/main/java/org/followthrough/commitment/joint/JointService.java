package org.followthrough.commitment.joint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.joint.Composition.Leaver;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps a commitment jointly, and who coordinates: said by an organiser (features, row D4; decision 31). */
@Service
@Transactional
public class JointService {

    private final JointCommitments joints;
    private final Commitments commitments;
    private final JointLock lock;
    private final Joining joining;
    private final LeavingService leaving;
    private final Composition composition;
    private final AccessPolicy policy;
    private final MethodClock clock;

    JointService(JointCommitments joints, Commitments commitments, JointLock lock, Joining joining, LeavingService leaving,
            Composition composition, AccessPolicy policy, MethodClock clock) {
        this.joints = joints;
        this.commitments = commitments;
        this.lock = lock;
        this.joining = joining;
        this.leaving = leaving;
        this.composition = composition;
        this.policy = policy;
        this.clock = clock;
    }

    /** A joint commitment, for everybody. @throws NotFound where there is none of this code */
    @Transactional(readOnly = true)
    public JointCommitment get(String code) {
        return joints.find(code).orElseThrow(() -> new NotFound("joint.unknown"));
    }

    /** The one that a commitment is kept in now, for everybody. */
    @Transactional(readOnly = true)
    public Optional<JointCommitment> of(String ref) {
        return joints.of(commitments.id(ref));
    }

    /** All of an ask, for everybody; the dissolved ones too, oldest first. */
    @Transactional(readOnly = true)
    public List<JointCommitment> ofAsk(String ref) {
        return joints.ofAsk(joining.ask(ref).id());
    }

    /**
     * Assigns an ask to several addressees, who keep it jointly: all or none.
     *
     * @param assigning   the assignment itself
     * @param coordinator code of the addressee that coordinates
     */
    public List<Commitment> assign(Actor actor, String askRef, Supplier<List<Commitment>> assigning, String coordinator) {
        policy.require(actor, Permission.ASSIGN);
        var given = assigning.get();
        form(actor, askRef, given.stream().map(Commitment::ref).toList(), askRef + "~" + coordinator);
        return given;
    }

    /**
     * An organiser groups commitments of one ask.
     *
     * @param partners    references of at least two open commitments of the ask, none of them in another group
     * @param coordinator reference of one of them
     */
    public JointCommitment form(Actor actor, String askRef, List<String> partners, String coordinator) {
        policy.require(actor, Permission.ASSIGN);
        var ask = joining.lockedAsk(askRef);
        var members = joining.require(ask, partners);
        JointCommitment.check(partners, coordinator);
        var now = clock.now();
        var id = UUID.randomUUID();
        var code = joints.nextCode(ask.id(), askRef);
        joints.add(id, code, ask.id(), named(members, coordinator).id(), actor.id(), now);
        composition.announce(composition.join(id, code, coordinator, members, organiser(actor, now), now));
        return get(code);
    }

    /** Refuses what {@link #form} and {@link #change} would refuse for who asks or for the state of those who would join. */
    public void requireJoinable(Actor actor, String askRef, Collection<String> partners) {
        policy.require(actor, Permission.ASSIGN);
        joining.require(joining.lockedAsk(askRef), partners);
    }

    /**
     * An organiser says anew who the partners are and who coordinates.
     *
     * @param reason needed where one has to leave; becomes public
     */
    public JointCommitment change(Actor actor, String code, List<String> partners, String coordinator, @Nullable String reason) {
        return change(actor, code, partners, coordinator, reason, null);
    }

    /** The same, on what the organiser saw: the version of it, or null for whatever is there. */
    public JointCommitment change(Actor actor, String code, List<String> partners, String coordinator, @Nullable String reason,
            @Nullable Long version) {
        var joint = requireChangeable(actor, code, partners);
        JointCommitments.requireVersion(joint, version);
        var out = joint.members().stream().filter(member -> !partners.contains(member.ref())).toList();
        var added = joint.others(partners);
        out.forEach(leaving::requireLeavable);
        var members = joining.require(joining.ask(joint.recommendation()), added);
        JointCommitment.check(partners, coordinator);
        if (!coordinator.equals(joint.coordinator())) {
            commitments.get(commitments.id(coordinator)).requireOpen();
        }
        var why = out.isEmpty() ? "" : LeavingService.reason(reason);
        var now = clock.now();
        var by = organiser(actor, now);
        var happened = new ArrayList<JointEvent>(composition.coordinate(joint, commitments.get(commitments.id(coordinator)), joint.members(), by));
        happened.addAll(composition.join(joint.id(), code, coordinator, members, by, now));
        happened.addAll(composition.leave(composition.now(joint), out.stream().map(member -> new Leaver(member, why)).toList(), by, now));
        composition.announce(happened);
        return get(code);
    }

    /** Refuses what {@link #change} would refuse for who asks or for the state of the group, and locks these partners with it. */
    public JointCommitment requireChangeable(Actor actor, String code, Collection<String> partners) {
        policy.require(actor, Permission.ASSIGN);
        var before = get(code);
        return lock.standing(code, joining.given(joining.lockedAsk(before.recommendation()), before.others(partners)));
    }

    private static Composition.By organiser(Actor actor, Instant now) {
        return commitment -> Happened.by(commitment, now, actor, Role.ORGANISER);
    }

    private static Commitment named(List<Commitment> members, String ref) {
        return members.stream().filter(member -> member.ref().equals(ref)).findFirst().orElseThrow();
    }
}
