package org.followthrough.acts;

import org.followthrough.identity.Actor;
import org.followthrough.notification.RemindingService;
import org.springframework.stereotype.Component;

/** Reminds those with whom one commitment lies. */
@Component
class RemindOne extends OneOfMany {

    private final RemindingService reminding;

    RemindOne(RemindingService reminding) {
        super(Act.REMIND);
        this.reminding = reminding;
    }

    @Override
    void toOne(Actor actor, Terms terms, String ref) {
        reminding.remind(actor, ref);
    }
}
