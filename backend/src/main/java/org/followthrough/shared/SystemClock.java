package org.followthrough.shared;

import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Real time: for tokens, sessions, locks, rate limits and logs. No clock of the demo moves it. */
@Component
public final class SystemClock {

    private final Clock clock;

    @Autowired
    public SystemClock() {
        this(Clock.systemUTC());
    }

    public SystemClock(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }
}
