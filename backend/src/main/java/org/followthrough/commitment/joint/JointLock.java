package org.followthrough.commitment.joint;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.Settlement;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.WrongState;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Locks a joint commitment: first the commitments of all its partners, for what happens to it stands in each one's record, with
 * those that take the place of one, and then itself. Who needs its recommendation locks that before.
 */
@Component
class JointLock {

    private final JointCommitments joints;
    private final Settlement settlement;
    private final Departures departures;

    JointLock(JointCommitments joints, Settlement settlement, Departures departures) {
        this.joints = joints;
        this.settlement = settlement;
        this.departures = departures;
    }

    /**
     * The group, which nobody changes before the transaction ends; what has passed of its partners is handled.
     *
     * @param besides further commitments that are locked with its partners
     * @throws NotFound                          where there is none of this code
     * @throws WrongState                        once it is dissolved
     * @throws OptimisticLockingFailureException where another partner joined in this moment
     */
    JointCommitment standing(String code, Collection<UUID> besides) {
        var joint = settled(code, besides);
        joint.requireStanding();
        return joint;
    }

    /** The same, whether it stands or not; partners that went out of tracking have left. */
    JointCommitment settled(String code, Collection<UUID> besides) {
        var concerned = concerned(find(code));
        settlement.lockAndSettle(Stream.concat(concerned.stream(), besides.stream()).distinct().toList());
        joints.lock(code);
        var joint = find(code);
        if (!concerned.containsAll(concerned(joint))) {
            throw new OptimisticLockingFailureException(code);
        }
        departures.settle(joint);
        return find(code);
    }

    private JointCommitment find(String code) {
        return joints.find(code).orElseThrow(() -> new NotFound("joint.unknown"));
    }

    /** The partners, and those to which the asks of some were given on. */
    private List<UUID> concerned(JointCommitment joint) {
        return Stream.concat(joint.members().stream().map(Partner::commitment), departures.heirs(joint).values().stream().map(Commitment::id)).toList();
    }
}
