package org.followthrough.acts;

import org.followthrough.commitment.sideways.TimeGiving;
import org.followthrough.identity.Actor;
import org.springframework.stereotype.Component;

/** Gives one addressee time until the common day. */
@Component
class GiveOne extends OneOfMany {

    private final TimeGiving giving;

    GiveOne(TimeGiving giving) {
        super(Act.GIVE_TIME);
        this.giving = giving;
    }

    @Override
    void toOne(Actor actor, Terms terms, String ref) {
        giving.give(actor, ref, terms.givenDay(), terms.givenReason());
    }
}
