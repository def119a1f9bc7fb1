package org.followthrough.workflow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.Settlement;
import org.followthrough.shared.MethodClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Walks the method's clock from deadline to deadline, each handled at its own instant, those that arise on the way too
 * (contract, section 5). Nothing else on this node takes jobs or deadlines meanwhile. For the demo and for tests.
 */
@Service
public class Walk {

    private final Deadlines deadlines;
    private final Settlement settlement;
    private final EngineBatch engine;
    private final Jobs jobs;
    private final Sweep sweep;
    private final Escalation escalation;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    Walk(Deadlines deadlines, Settlement settlement, EngineBatch engine, Jobs jobs, Sweep sweep, Escalation escalation, MethodClock clock,
            ApplicationEventPublisher events) {
        this.deadlines = deadlines;
        this.settlement = settlement;
        this.engine = engine;
        this.jobs = jobs;
        this.sweep = sweep;
        this.escalation = escalation;
        this.clock = clock;
        this.events = events;
    }

    /** The clock has come to an instant on its way, and all that was due until then has happened. */
    public record Arrived(Instant at) {
    }

    /** Walks to {@code until} and returns how many deadlines and timers passed on the way. */
    public int to(Instant until) {
        return to(until, instant -> { });
    }

    /** The same, telling every instant at which the walk stops. */
    public int to(Instant until, Consumer<Instant> stop) {
        return still(() -> walk(until, stop));
    }

    /** Does {@code work} while this node takes no jobs and no deadlines; those that run are awaited. */
    public <T> T still(Supplier<T> work) {
        var resume = jobs.isRunning();
        jobs.stop();
        try {
            return sweep.without(work);
        } finally {
            if (resume) {
                jobs.start();
            }
        }
    }

    /** When the engine's next timer rings or the next step of escalation may be due; deadlines of commitments are not timers. */
    public Optional<Instant> nextTimer() {
        return Stream.of(jobs.earliestTimer(), escalation.earliest()).flatMap(Optional::stream).min(Instant::compareTo);
    }

    private int walk(Instant until, Consumer<Instant> stop) {
        var fired = jobs.runDue();
        for (var next = next(until); next.isPresent(); next = next(until)) {
            clock.set(next.get().isBefore(clock.now()) ? clock.now() : next.get());
            stop.accept(next.get());
            fired += settle(next.get()) + jobs.runDue();
            events.publishEvent(new Arrived(next.get()));
        }
        if (until.isAfter(clock.now())) {
            clock.set(until);
        }
        events.publishEvent(new Arrived(until));
        return fired;
    }

    private int settle(Instant at) {
        var fired = 0;
        for (var some = settleSome(at); some > 0; some = settleSome(at)) {
            fired += some;
        }
        while (escalation.settleSome(at) > 0) {
            Thread.onSpinWait();
        }
        return fired;
    }

    private int settleSome(Instant at) {
        try {
            return engine.together(() -> settlement.settleSome(just(at)));
        } catch (RuntimeException together) { // What cannot be moved in one command with others is moved by itself.
            return settlement.due(just(at)).stream().mapToInt(commitment -> settlement.settleOne(commitment, just(at))).sum();
        }
    }

    /** A deadline that falls on the instant itself passes with it. */
    private static Instant just(Instant at) {
        return at.plus(1, ChronoUnit.MICROS);
    }

    private Optional<Instant> next(Instant until) {
        return Stream.of(deadlines.earliest(), nextTimer()).flatMap(Optional::stream).min(Instant::compareTo)
                .filter(instant -> !instant.isAfter(until));
    }
}
