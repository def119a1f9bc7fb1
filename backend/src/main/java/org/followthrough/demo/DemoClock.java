package org.followthrough.demo;

import java.time.Duration;
import java.time.Instant;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the method's clock in the database: it runs while the system runs and stands still while it is stopped
 * (contract, section 5). What is kept never goes back; of several nodes the furthest counts, so that all follow a move.
 */
@Component
@Profile(DemoMode.PROFILE)
class DemoClock {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private final MethodClock clock;
    private final SystemClock systemClock;
    private volatile boolean running;

    DemoClock(JdbcClient jdbc, MethodClock clock, SystemClock systemClock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    /** Makes the demo's clock, once its content is there. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(Instant readsAt) {
        jdbc.sql("insert into method_clock (reads_at, as_of) values (:reads, :now)").param("reads", Sql.time(readsAt))
                .param("now", Sql.time(systemClock.now())).update();
    }

    /** Goes on where the clock stood, and after a kill not before anything that is on record. */
    void resume() {
        var readsAt = jdbc.sql("select greatest(reads_at, (select max(at) from audit_entry)) as at from method_clock")
                .query((row, number) -> Sql.instant(row, "at")).single();
        clock.set(readsAt);
        running = true;
        keep();
    }

    /** At most so much of its running is lost by a kill. */
    @Scheduled(fixedRateString = "${followthrough.demo.clock.every:2s}")
    void beat() {
        if (running) {
            keep();
        }
    }

    /** Keeps what the clock reads now; where another node is ahead, this one follows. */
    void keep() {
        var reading = clock.now();
        var kept = jdbc.sql("update method_clock set reads_at = greatest(reads_at, :reading), as_of = :now returning reads_at")
                .param("reading", Sql.time(reading)).param("now", Sql.time(systemClock.now()))
                .query((row, number) -> Sql.instant(row, "reads_at")).single();
        if (kept.isAfter(reading)) {
            clock.set(kept);
        }
    }

    /** Keeps the last reading, but does not wait long for a database that is gone. */
    void stop() throws InterruptedException {
        if (running) {
            running = false;
            Thread.ofVirtual().start(this::keep).join(LONGEST_STOP);
        }
    }
}
