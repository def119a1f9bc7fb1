package org.followthrough.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.followthrough.reporting.ReportingService;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.WrongState;

/**
 * Others at work while something else goes on: ten times a second a nil report for any commitment of the edition, which is many more
 * than all focal points of a forum send. For one that was asked it is cleared or waits for clearance, for one that is not yet asked it
 * is refused, after whatever wait for the commitment's lock.
 */
final class Meanwhile implements AutoCloseable {

    private static final Duration PACE = Duration.ofMillis(100);

    private final Product product;
    private final List<String> refs;
    private final Random any = new Random(1);
    private final List<Duration> sent = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> refused = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;
    private volatile boolean ended;

    Meanwhile(Product product) {
        this.product = product;
        this.refs = product.jdbc().sql("select ref from standing where edition = 'BENCH-2020'").query(String.class).list();
        this.thread = Thread.ofPlatform().daemon().start(this::go);
    }

    private void go() {
        for (var next = System.nanoTime(); !ended; next += PACE.toNanos()) {
            LockSupport.parkNanos(next - System.nanoTime());
            one(refs.get(any.nextInt(refs.size())));
        }
    }

    private void one(String ref) {
        var begun = System.nanoTime();
        var into = sent;
        try {
            product.service(ReportingService.class).nil(Commitments.focalPoint(ref.substring(ref.indexOf('~') + 1)), ref, "bench", "Nothing to say.");
        } catch (WrongState | NotFound notAsked) {
            into = refused;
        }
        into.add(Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Ends and prints the median and the longest of both. */
    void tell(String when) throws InterruptedException {
        close();
        Measure.row("reports sent " + when, figures(sent));
        Measure.row("refused, as not asked yet, " + when, figures(refused));
    }

    private static Object[] figures(List<Duration> times) {
        var sorted = times.stream().sorted().toList();
        return Optional.of(sorted).filter(some -> !some.isEmpty()).map(some -> new Object[] {some.size(), Measure.ms(some.get(some.size() / 2)),
                Measure.ms(some.get(some.size() * 99 / 100)), Measure.ms(some.getLast())}).orElse(new Object[] {0});
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
    }
}
