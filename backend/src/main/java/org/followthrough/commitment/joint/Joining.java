package org.followthrough.commitment.joint;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Settlement;
import org.followthrough.register.Recommendation;
import org.followthrough.register.Recommendations;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.springframework.stereotype.Component;

/** Which commitments may be kept jointly: open ones of one ask, each kept alone so far. */
@Component
class Joining {

    private final JointCommitments joints;
    private final Commitments commitments;
    private final Settlement settlement;
    private final Recommendations recommendations;

    Joining(JointCommitments joints, Commitments commitments, Settlement settlement, Recommendations recommendations) {
        this.joints = joints;
        this.commitments = commitments;
        this.settlement = settlement;
        this.recommendations = recommendations;
    }

    Recommendation ask(String ref) {
        return recommendations.find(ref).orElseThrow(() -> new NotFound("register.recommendation.unknown"));
    }

    /** Before its commitments, as whoever assigns it does. */
    Recommendation lockedAsk(String ref) {
        return recommendations.lock(List.of(ref)).stream().findFirst().orElseThrow(() -> new NotFound("register.recommendation.unknown"));
    }

    /**
     * Locks them and handles what has passed of each.
     *
     * @throws WrongState    where one is closed or kept jointly already
     * @throws RuleViolation for what is no commitment of the ask
     */
    List<Commitment> require(Recommendation ask, Collection<String> refs) {
        var ids = given(ask, refs);
        settlement.lockAndSettle(ids);
        var members = ids.stream().map(commitments::get).toList();
        var wanted = new HashSet<>(refs);
        members.forEach(member -> wanted.remove(member.ref()));
        members.forEach(Commitment::requireOpen);
        members.forEach(this::requireAlone);
        if (!wanted.isEmpty()) {
            throw RuleViolation.of("partners", "joint.partners.other-ask", wanted.stream().sorted().findFirst().orElseThrow());
        }
        return members;
    }

    /** What of these was given with the ask. */
    List<UUID> given(Recommendation ask, Collection<String> refs) {
        return refs.stream().map(commitments::find).flatMap(Optional::stream).filter(one -> one.recommendation().equals(ask.id()))
                .map(Commitment::id).distinct().toList();
    }

    private void requireAlone(Commitment commitment) {
        joints.of(commitment.id()).ifPresent(other -> {
            throw new WrongState("joint.partner.taken", commitment.ref(), other.code());
        });
    }
}
