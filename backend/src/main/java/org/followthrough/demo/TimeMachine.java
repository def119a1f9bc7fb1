package org.followthrough.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.workflow.Walk;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the method's clock forward, from deadline to deadline in order, each handled at its own instant (contract, section 5).
 * Of two moves the second waits, also on another node.
 */
@Service
@Profile(DemoMode.PROFILE)
public class TimeMachine {

    /** Far beyond every deadline, and within what the database can keep. */
    private static final Duration FURTHEST = Duration.ofDays(365L * 200);

    private final Walk walk;
    private final MethodClock clock;
    private final DemoClock demoClock;
    private final AccessPolicy policy;
    private final Nodes nodes;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private volatile boolean closing;

    TimeMachine(Walk walk, MethodClock clock, DemoClock demoClock, AccessPolicy policy, Nodes nodes) {
        this.walk = walk;
        this.clock = clock;
        this.demoClock = demoClock;
        this.policy = policy;
        this.nodes = nodes;
    }

    /**
     * Where a move has come to.
     *
     * @param now   what the clock reads
     * @param fired  how many deadlines and timers passed on the way
     * @param broken what could not be done on the way and held up nothing else; it is tried again by itself
     */
    public record Moved(Instant now, int fired, List<Walk.Broken> broken) {
    }

    /**
     * An organiser moves the clock; everything that falls due on the way has happened, each in a transaction of its own, when
     * this returns, but what broke: that is named.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Moved moveTo(Actor actor, Instant to) {
        policy.require(actor, Permission.MOVE_CLOCK);
        return inTurn(() -> nodes.alone(() -> move(to)));
    }

    /** Does what leads to a move after every move that came before. */
    <T> T inTurn(Supplier<T> work) {
        oneAtATime.lock();
        try {
            return work.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Whether somebody waits for a turn. */
    boolean isAwaited() {
        return oneAtATime.hasQueuedThreads();
    }

    private Moved move(Instant to) {
        demoClock.keep();
        if (to.isBefore(clock.now())) {
            throw RuleViolation.of("now", "demo.clock.earlier", clock.now().toString());
        }
        if (to.isAfter(clock.now().plus(FURTHEST))) {
            throw RuleViolation.of("now", "demo.clock.too-far");
        }
        var way = walk.to(to, this::arrived);
        demoClock.keep();
        return new Moved(to, way.fired(), way.broken());
    }

    /** Keeps every instant before it is worked off, so that a stop or a kill on the way goes on from there. */
    private void arrived(Instant instant) {
        if (closing) {
            throw new CancellationException("the system stops");
        }
        demoClock.keep();
    }

    @EventListener
    void on(ContextClosedEvent event) {
        closing = true;
    }
}
