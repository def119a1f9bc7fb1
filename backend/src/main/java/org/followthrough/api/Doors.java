package org.followthrough.api;

import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Settlement;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.register.Recommendation;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.Recommendations;
import org.followthrough.reporting.CycleService;
import org.followthrough.shared.NotFound;
import org.springframework.stereotype.Component;

/** Asks, before a body is opened, whether the caller may see what an address names and do what it is for: first 404, then 403. */
@Component
class Doors {

    private final Commitments commitments;
    private final Recommendations recommendations;
    private final CycleService cycles;
    private final Settlement settlement;
    private final AccessPolicy policy;

    Doors(Commitments commitments, Recommendations recommendations, CycleService cycles, Settlement settlement, AccessPolicy policy) {
        this.commitments = commitments;
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.settlement = settlement;
        this.policy = policy;
    }

    Commitment commitment(String ref) {
        return commitments.find(ref).orElseThrow(() -> new NotFound("commitment.unknown"));
    }

    Recommendation recommendation(String ref) {
        return recommendations.find(ref).filter(recommendation -> recommendation.state() != RecommendationState.DRAFT)
                .orElseThrow(() -> new NotFound("register.recommendation.unknown"));
    }

    void cycle(Actor actor, String code) {
        cycles.find(actor, code).orElseThrow(() -> new NotFound("reporting.cycle.unknown"));
    }

    /** May do it to any object. */
    void may(Actor actor, Permission permission) {
        policy.require(actor, permission);
    }

    /** May do it as one of the addressee's people. */
    void ofAddressee(Actor actor, Permission permission, String ref) {
        policy.require(actor, permission, Target.of(commitment(ref).addressee()));
    }

    /** The same for what belongs to a cycle. */
    void ofAddressee(Actor actor, Permission permission, String ref, String cycle) {
        var addressee = commitment(ref).addressee();
        cycle(actor, cycle);
        policy.require(actor, permission, Target.of(addressee));
    }

    /** Keeps others from changing a commitment until the transaction ends. */
    void lock(String ref) {
        UUID id = commitments.id(ref);
        settlement.lockAndSettle(id);
    }
}
