package org.followthrough.acts;

import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.identity.Actor;
import org.springframework.stereotype.Component;

/** Closes one commitment in favour of a newer ask. */
@Component
class SupersedeOne extends OneOfMany {

    private final CommitmentService commitments;

    SupersedeOne(CommitmentService commitments) {
        super(Act.SUPERSEDE);
        this.commitments = commitments;
    }

    @Override
    void toOne(Actor actor, Terms terms, String ref) {
        commitments.closeFromOutside(actor, ref, CommitmentState.CLOSED_SUPERSEDED, terms.givenReason(), terms.by());
    }
}
