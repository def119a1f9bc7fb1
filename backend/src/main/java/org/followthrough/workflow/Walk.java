package org.followthrough.workflow;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.followthrough.commitment.Deadlines;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.FailedDeadlines.Failed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Walks the method's clock from deadline to deadline, each handled at its own instant, those that arise on the way too
 * (contract, section 5). Nothing else on this node takes jobs or deadlines meanwhile. For the demo and for tests.
 */
@Service
public class Walk {

    private static final Logger LOG = LoggerFactory.getLogger(Walk.class);

    private final Deadlines deadlines;
    private final Jobs jobs;
    private final Sweep sweep;
    private final Escalation escalation;
    private final EscalationSweep ladder;
    private final BrokenOnTheWay broken;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    Walk(Deadlines deadlines, Jobs jobs, Sweep sweep, Escalation escalation, EscalationSweep ladder, BrokenOnTheWay broken, MethodClock clock,
            ApplicationEventPublisher events) {
        this.deadlines = deadlines;
        this.jobs = jobs;
        this.sweep = sweep;
        this.escalation = escalation;
        this.ladder = ladder;
        this.broken = broken;
        this.clock = clock;
        this.events = events;
    }

    /** The clock has come to an instant on its way, and all that was due until then has happened, but what broke. */
    public record Arrived(Instant at) {
    }

    /**
     * Something that time brought and that could not be done. It was taken back whole and is tried again by itself.
     *
     * @param about reference of the commitment, or code of the reporting cycle
     * @param what  the kind of the date, {@code escalation} for a step of the ladder, {@code step} for one of the process, or
     *              {@code inner} for what only those concerned know of
     */
    public record Broken(String about, String what, Fault.Reason why) {
    }

    /** A whole way: how many deadlines and timers passed, and what broke. */
    public record Way(int fired, List<Broken> broken) {
    }

    /**
     * Walks to {@code until} and returns how many deadlines and timers passed on the way.
     *
     * @throws IllegalStateException at the end of the way, where something broke on it
     */
    public int to(Instant until) {
        var way = to(until, instant -> { });
        if (!way.broken().isEmpty()) {
            throw new IllegalStateException("broken on the way to " + until + ": " + way.broken());
        }
        return way.fired();
    }

    /** Walks to {@code until}, telling every instant at which it stops; what breaks holds up nothing else and is named in the end. */
    public Way to(Instant until, Consumer<Instant> stop) {
        var dates = new HashSet<UUID>();
        var steps = new LinkedHashSet<String>();
        var fired = still(() -> walk(until, stop, dates, steps));
        var way = new Way(fired, broken.of(dates, steps));
        way.broken().forEach(one -> LOG.error("on the clock's way to {} broke: {}", until, one));
        return way;
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

    private int walk(Instant until, Consumer<Instant> stop, Set<UUID> dates, Set<String> steps) {
        var fired = jobs.runDue(steps);
        for (var next = next(until, steps); next.isPresent(); next = next(until, steps)) {
            clock.set(next.get().isBefore(clock.now()) ? clock.now() : next.get());
            stop.accept(next.get());
            fired += settle(next.get(), failed -> dates.add(failed.id())) + jobs.runDue(steps);
            events.publishEvent(new Arrived(next.get()));
        }
        if (until.isAfter(clock.now())) {
            clock.set(until);
        }
        events.publishEvent(new Arrived(until));
        return fired;
    }

    private int settle(Instant at, Consumer<Failed> kept) {
        var fired = 0;
        for (var some = sweep.settleSome(Sweep.just(at), kept); some > 0; some = sweep.settleSome(Sweep.just(at), kept)) {
            fired += some;
        }
        while (ladder.settleSome(at, kept) > 0) {
            Thread.onSpinWait();
        }
        return fired;
    }

    private Optional<Instant> next(Instant until, Set<String> broken) {
        return Stream.of(deadlines.earliest(), jobs.earliestTimer(broken), escalation.earliest()).flatMap(Optional::stream).min(Instant::compareTo)
                .filter(instant -> !instant.isAfter(until));
    }
}
