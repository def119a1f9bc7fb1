package org.followthrough.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A short wait for another process, which cannot notify us. */
final class Pause {

    private static final Duration MOMENT = Duration.ofMillis(50);

    private Pause() {
    }

    static void aMoment() {
        of(MOMENT);
    }

    static void of(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
