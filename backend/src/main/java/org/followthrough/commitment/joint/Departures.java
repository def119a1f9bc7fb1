package org.followthrough.commitment.joint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.joint.Composition.Leaver;
import org.followthrough.commitment.joint.JointEvent.CoordinatorChanged;
import org.followthrough.shared.MethodClock;
import org.springframework.stereotype.Component;

/**
 * Takes out the partners whose commitment went out of tracking: nobody can speak for them any more. Where the ask was given on, the
 * new addressee takes the place (decision 37). What was closed as implemented, or as not implemented, stays, for the group's headline
 * tells it. The caller has locked the group.
 */
@Component
class Departures {

    /** As what a partner is closed that leaves. */
    static final Set<CommitmentState> GONE = EnumSet.of(CommitmentState.CLOSED_SUPERSEDED, CommitmentState.CLOSED_WITHDRAWN, CommitmentState.LAPSED);

    private final JointCommitments joints;
    private final Commitments commitments;
    private final Composition composition;
    private final MethodClock clock;

    Departures(JointCommitments joints, Commitments commitments, Composition composition, MethodClock clock) {
        this.joints = joints;
        this.commitments = commitments;
        this.composition = composition;
        this.clock = clock;
    }

    private List<Commitment> gone(JointCommitment joint) {
        var kept = commitments.get(joint.members().stream().map(Partner::commitment).toList());
        return joint.members().stream().map(member -> kept.get(member.commitment())).filter(one -> GONE.contains(one.state())).toList();
    }

    /** To which open commitments, kept alone, the asks of partners that are gone were given on; by the one that is gone. */
    Map<UUID, Commitment> heirs(JointCommitment joint) {
        var heirs = new LinkedHashMap<UUID, Commitment>();
        gone(joint).forEach(one -> heir(one).filter(heir -> joints.of(heir.id()).isEmpty()).ifPresent(heir -> heirs.put(one.id(), heir)));
        return heirs;
    }

    /** It may have been given on once more. */
    private Optional<Commitment> heir(Commitment gone) {
        return gone.givenOnTo().flatMap(commitments::find).flatMap(next -> GONE.contains(next.state()) ? heir(next) : Optional.of(next))
                .filter(next -> !next.state().isClosed());
    }

    /** The members that are left may be too few to go on, or may need another coordinator. */
    void settle(JointCommitment joint) {
        var gone = gone(joint);
        if (!gone.isEmpty()) {
            composition.announce(leave(joint, gone, heirs(joint), clock.now()));
        }
    }

    private List<JointEvent> leave(JointCommitment joint, List<Commitment> gone, Map<UUID, Commitment> heirs, Instant now) {
        var ids = gone.stream().map(Commitment::id).toList();
        var stay = joint.members().stream().filter(member -> !ids.contains(member.commitment())).toList();
        var joining = stay.size() + heirs.size() < JointCommitment.AT_LEAST ? Map.<UUID, Commitment>of() : heirs;
        var happened = new ArrayList<JointEvent>();
        if (stay.size() + joining.size() >= JointCommitment.AT_LEAST) {
            happened.addAll(coordinated(joint, stay, joining, now));
        }
        for (var one : gone) {
            Optional.ofNullable(joining.get(one.id())).ifPresent(heir -> happened.add(composition.succeed(composition.now(joint), heir, one.ref(), now)));
        }
        happened.addAll(composition.leave(composition.now(joint), joint.members().stream().filter(member -> ids.contains(member.commitment()))
                .map(member -> new Leaver(member, joining.containsKey(member.commitment()) ? "joint.given-on.reason" : "joint.closed.reason")).toList(),
                Composition.engine(now), now));
        return happened;
    }

    /** Whoever stays and is open comes before who has just been given the ask. */
    private List<CoordinatorChanged> coordinated(JointCommitment joint, List<Partner> stay, Map<UUID, Commitment> joining, Instant now) {
        if (stay.stream().anyMatch(member -> member.ref().equals(joint.coordinator()))) {
            return List.of();
        }
        var next = stay.stream().map(member -> commitments.get(member.commitment())).filter(one -> !one.state().isClosed()).findFirst()
                .or(() -> joining.values().stream().findFirst()).orElseGet(() -> commitments.get(stay.getFirst().commitment()));
        return composition.coordinate(joint, next, stay, Composition.engine(now));
    }
}
