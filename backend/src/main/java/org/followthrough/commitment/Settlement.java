package org.followthrough.commitment;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.shared.MethodClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets passed deadlines take effect, each at its own instant. Commands, the sweep, the cycle's timers and the time machine
 * all come through here, so that none of them can see a commitment whose time has passed unnoticed (design, section 3).
 */
@Service
public class Settlement {

    private static final int CHUNK = 50;

    private final Deadlines deadlines;
    private final Commitments commitments;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    Settlement(Deadlines deadlines, Commitments commitments, MethodClock clock, ApplicationEventPublisher events) {
        this.deadlines = deadlines;
        this.commitments = commitments;
        this.clock = clock;
        this.events = events;
    }

    /** Locks the commitment and handles what has passed until now: the first thing that every command does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant lockAndSettle(UUID commitment) {
        commitments.lock(commitment);
        var now = clock.now();
        settle(commitment, now);
        return now;
    }

    /** Handles the deadlines before {@code until} of some commitments in one transaction; returns how many passed. */
    @Transactional
    public int settleSome(Instant until) {
        return deadlines.lockDue(until, CHUNK).stream().mapToInt(commitment -> settle(commitment, until)).sum();
    }

    private int settle(UUID commitment, Instant until) {
        var passed = 0;
        for (var next = deadlines.takeFirst(commitment, until); next.isPresent(); next = deadlines.takeFirst(commitment, until)) {
            events.publishEvent(next.get());
            passed++;
        }
        return passed;
    }
}
