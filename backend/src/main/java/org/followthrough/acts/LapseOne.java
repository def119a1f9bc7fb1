package org.followthrough.acts;

import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.identity.Actor;
import org.springframework.stereotype.Component;

/** Lets one commitment lapse. */
@Component
class LapseOne extends OneOfMany {

    private final CommitmentService commitments;

    LapseOne(CommitmentService commitments) {
        super(Act.LAPSE);
        this.commitments = commitments;
    }

    @Override
    void toOne(Actor actor, Terms terms, String ref) {
        commitments.closeFromOutside(actor, ref, CommitmentState.LAPSED, terms.givenReason(), null);
    }
}
