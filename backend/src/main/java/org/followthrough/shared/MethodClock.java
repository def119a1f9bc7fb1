package org.followthrough.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The method's time: deadlines, cycles and what people see. It is real time plus an offset, which only the demo
 * moves; it runs on, it never stands still while the system runs.
 */
@Component
public final class MethodClock {

    private final SystemClock systemClock;
    private final List<Consumer<Duration>> followers = new CopyOnWriteArrayList<>();
    private volatile Duration offset = Duration.ZERO;

    public MethodClock(SystemClock systemClock) {
        this.systemClock = systemClock;
    }

    /** Now, to the microsecond, which is what the database keeps. */
    public Instant now() {
        return systemClock.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** Sets the clock so that it reads {@code instant} at this moment and runs on from there. */
    public void set(Instant instant) {
        offset(Duration.between(systemClock.now(), instant));
    }

    /** Difference to real time; every follower is told at once. */
    public void offset(Duration newOffset) {
        offset = newOffset;
        followers.forEach(follower -> follower.accept(newOffset));
    }

    /** Tells {@code follower} the offset now and whenever it changes: the engine's clock is one. */
    public void follow(Consumer<Duration> follower) {
        followers.add(follower);
        follower.accept(offset);
    }
}
