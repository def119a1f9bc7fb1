package org.followthrough.register.lineage;

import java.time.Duration;
import org.followthrough.shared.BackgroundWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for suggestions after something was registered, in the background and a few at a time. */
@Component
class Seeker {

    private static final Duration TURN = Duration.ofSeconds(1);

    private final Suggesting suggesting;
    private final BackgroundWork background;

    Seeker(Suggesting suggesting, BackgroundWork background) {
        this.suggesting = suggesting;
        this.background = background;
    }

    /** Deadlines and seals are worked off by the same thread, so no turn takes much longer than a second. */
    @Scheduled(fixedDelayString = "${followthrough.lineage.every:5s}", initialDelayString = "${followthrough.lineage.every:5s}")
    void seek() {
        var end = System.nanoTime() + TURN.toNanos();
        while (background.isOn() && System.nanoTime() < end && suggesting.some() > 0) {
            Thread.onSpinWait();
        }
    }
}
