package org.followthrough.commitment.joint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.joint.JointEvent.CoordinatorChanged;
import org.followthrough.commitment.joint.JointEvent.JointlyDissolved;
import org.followthrough.commitment.joint.JointEvent.JointlyLeft;
import org.followthrough.shared.Happenings;
import org.followthrough.shared.MethodClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes out the partners whose commitment went out of tracking: nobody can speak for them any more. What was closed as
 * implemented, or as not implemented, stays, for the group's headline tells it. The caller has locked the group.
 */
@Component
class Departures {

    /** As what a partner is closed that leaves. */
    static final Set<CommitmentState> GONE = EnumSet.of(CommitmentState.CLOSED_SUPERSEDED, CommitmentState.CLOSED_WITHDRAWN, CommitmentState.LAPSED);

    private final JointCommitments joints;
    private final Commitments commitments;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    Departures(JointCommitments joints, Commitments commitments, MethodClock clock, ApplicationEventPublisher events) {
        this.joints = joints;
        this.commitments = commitments;
        this.clock = clock;
        this.events = events;
    }

    /** The members that are left may be too few to go on, or may need another coordinator. */
    void settle(JointCommitment joint) {
        var kept = commitments.get(joint.members().stream().map(Partner::commitment).toList());
        var gone = joint.members().stream().filter(member -> GONE.contains(kept.get(member.commitment()).state())).toList();
        if (!gone.isEmpty()) {
            events.publishEvent(new Happenings(leave(joint, gone, kept, clock.now())));
        }
    }

    private List<JointEvent> leave(JointCommitment joint, List<Partner> gone, Map<UUID, Commitment> kept, Instant now) {
        var rest = joint.members().stream().filter(member -> !gone.contains(member)).toList();
        var happened = new ArrayList<JointEvent>(rest.size() < JointCommitment.AT_LEAST ? List.of() : coordinated(joint, rest, kept, now));
        for (var member : gone) {
            joints.leave(joint.id(), member.commitment(), "joint.closed.reason", now);
            happened.add(new JointlyLeft(Happened.byEngine(kept.get(member.commitment()), now), joint.code(), "joint.closed.reason"));
        }
        if (rest.size() < JointCommitment.AT_LEAST) {
            happened.addAll(dissolve(joint, rest, now));
        }
        return happened;
    }

    private List<CoordinatorChanged> coordinated(JointCommitment joint, List<Partner> rest, Map<UUID, Commitment> kept, Instant now) {
        if (rest.stream().anyMatch(member -> member.ref().equals(joint.coordinator()))) {
            return List.of();
        }
        var next = rest.stream().filter(member -> !kept.get(member.commitment()).state().isClosed()).findFirst().orElse(rest.getFirst());
        joints.coordinate(joint, next.commitment());
        return rest.stream().map(member -> new CoordinatorChanged(Happened.byEngine(kept.get(member.commitment()), now), joint.code(),
                joint.coordinator(), next.ref())).toList();
    }

    /** Ends it with its last partners, who keep theirs alone from now on. */
    List<JointlyDissolved> dissolve(JointCommitment joint, List<Partner> last, Instant now) {
        last.forEach(member -> joints.leave(joint.id(), member.commitment(), "joint.dissolved.reason", now));
        joints.dissolve(joint, now);
        return last.stream().map(member -> new JointlyDissolved(Happened.byEngine(commitments.get(member.commitment()), now), joint.code())).toList();
    }
}
