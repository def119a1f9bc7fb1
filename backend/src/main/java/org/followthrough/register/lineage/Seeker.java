package org.followthrough.register.lineage;

import org.followthrough.shared.BackgroundWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for suggestions after something was registered, in the background and a few at a time. */
@Component
class Seeker {

    private final Suggesting suggesting;
    private final BackgroundWork background;

    Seeker(Suggesting suggesting, BackgroundWork background) {
        this.suggesting = suggesting;
        this.background = background;
    }

    @Scheduled(fixedDelayString = "${followthrough.lineage.every:10s}", initialDelayString = "${followthrough.lineage.every:10s}")
    void seek() {
        while (background.isOn() && suggesting.some() > 0) {
            Thread.onSpinWait();
        }
    }
}
