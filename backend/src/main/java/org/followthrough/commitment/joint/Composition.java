package org.followthrough.commitment.joint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.joint.JointEvent.CoordinatorChanged;
import org.followthrough.commitment.joint.JointEvent.JointlyDissolved;
import org.followthrough.commitment.joint.JointEvent.JointlyKept;
import org.followthrough.commitment.joint.JointEvent.JointlyLeft;
import org.followthrough.shared.Happenings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes who keeps a joint commitment and who coordinates, each change with what the partners' records tell of it. Whether it may
 * be so the caller has made sure, and has locked the group.
 */
@Component
class Composition {

    private final JointCommitments joints;
    private final Commitments commitments;
    private final ApplicationEventPublisher events;

    Composition(JointCommitments joints, Commitments commitments, ApplicationEventPublisher events) {
        this.joints = joints;
        this.commitments = commitments;
        this.events = events;
    }

    /** Who makes a change, for the record of each commitment that it concerns. */
    interface By {
        Happened of(Commitment concerned);
    }

    /** Announces everything that one act has changed, together. */
    void announce(Collection<? extends JointEvent> happened) {
        events.publishEvent(new Happenings(List.copyOf(happened)));
    }

    /** Takes commitments in. */
    List<JointlyKept> join(UUID id, String code, String coordinator, List<Commitment> members, By by, Instant now) {
        if (!members.isEmpty()) {
            joints.join(id, members.stream().map(Commitment::id).toList(), now);
        }
        return members.stream().map(member -> new JointlyKept(by.of(member), code, coordinator, null)).toList();
    }

    /** Takes one in to which another's ask was given on. */
    JointlyKept succeed(JointCommitment joint, Commitment heir, String before, Instant now) {
        joints.join(joint.id(), List.of(heir.id()), now);
        return new JointlyKept(engine(now).of(heir), joint.code(), joint.coordinator(), before);
    }

    /** Another one coordinates; nothing where it is the same. */
    List<CoordinatorChanged> coordinate(JointCommitment joint, Commitment next, List<Partner> told, By by) {
        if (next.ref().equals(joint.coordinator())) {
            return List.of();
        }
        joints.coordinate(joint, next.id());
        return told.stream().map(member -> new CoordinatorChanged(by.of(commitments.get(member.commitment())), joint.code(), joint.coordinator(),
                next.ref())).toList();
    }

    /** One that leaves, and why. */
    record Leaver(Partner member, String reason) {
    }

    /** Lets some leave; with fewer than two left the rest is kept by each alone, which the engine says. */
    List<JointEvent> leave(JointCommitment joint, List<Leaver> leaving, By by, Instant now) {
        var happened = new ArrayList<JointEvent>();
        for (var one : leaving) {
            joints.leave(joint.id(), one.member().commitment(), one.reason(), now);
            happened.add(new JointlyLeft(by.of(commitments.get(one.member().commitment())), joint.code(), one.reason()));
        }
        var gone = leaving.stream().map(one -> one.member().commitment()).toList();
        var rest = joint.members().stream().filter(member -> !gone.contains(member.commitment())).toList();
        if (rest.size() < JointCommitment.AT_LEAST) {
            happened.addAll(dissolve(joint, rest, now));
        }
        return happened;
    }

    private List<JointlyDissolved> dissolve(JointCommitment joint, List<Partner> last, Instant now) {
        last.forEach(member -> joints.leave(joint.id(), member.commitment(), "joint.dissolved.reason", now));
        joints.dissolve(joint, now);
        return last.stream().map(member -> new JointlyDissolved(Happened.byEngine(commitments.get(member.commitment()), now), joint.code())).toList();
    }

    /** The same with whom is in now. */
    JointCommitment now(JointCommitment joint) {
        return joints.find(joint.code()).orElseThrow();
    }

    /** Who acts where the process moves by itself. */
    static By engine(Instant now) {
        return commitment -> Happened.byEngine(commitment, now);
    }
}
