package org.followthrough.commitment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.followthrough.shared.Batch;
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

    /** As many as are locked for a fifth of a second at most, so that nobody's submission waits longer. */
    private static final int CHUNK = 100;

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

    /** Locks several commitments before it handles what has passed of each, so that nobody waits for another in a circle. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant lockAndSettle(Collection<UUID> several) {
        var locked = commitments.lock(several);
        var now = clock.now();
        locked.forEach(commitment -> settle(commitment, now));
        return now;
    }

    /**
     * Handles the first deadline before {@code until} of each of some commitments in one transaction; returns how many passed.
     * The next one of the same commitment is for the next call, so that what passed first is written before it.
     */
    @Transactional
    public int settleSome(Instant until) {
        return Batch.together(() -> {
            var passed = deadlines.takeFirst(deadlines.lockDue(until, CHUNK), until);
            passed.forEach(events::publishEvent);
            return passed.size();
        });
    }

    /** Commitments with a deadline before {@code until}, some of them, for {@link #settleOne}. */
    @Transactional
    public List<UUID> due(Instant until) {
        return deadlines.lockDue(until, CHUNK);
    }

    /** Handles the deadlines of one commitment in a transaction of its own: where others fail beside it, it need not wait. */
    @Transactional
    public int settleOne(UUID commitment, Instant until) {
        commitments.lock(commitment);
        return settle(commitment, until);
    }

    /** Handles the first deadline of one commitment in a transaction of its own; false where there is none. */
    @Transactional
    public boolean settleFirst(UUID commitment, Instant until) {
        commitments.lock(commitment);
        var first = deadlines.takeFirst(commitment, until);
        first.ifPresent(events::publishEvent);
        return first.isPresent();
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
