package org.followthrough.bulk;

import java.time.Duration;
import java.util.UUID;
import org.followthrough.bulk.BulkEvent.BulkFailed;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a run when the work on it breaks off outside its items, where no item can be blamed: it is taken up again, each
 * time after twice as long, and ends as failed when that did not help.
 */
@Component
class BulkFaults {

    /** How often in a row it may break off. */
    static final int MOST = 6;
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(BulkFaults.class);

    private final JdbcClient jdbc;
    private final BulkRuns runs;
    private final SystemClock real;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    BulkFaults(JdbcClient jdbc, BulkRuns runs, SystemClock real, MethodClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.real = real;
        this.clock = clock;
        this.events = events;
    }

    /** It broke off once more. */
    @Transactional
    void broke(UUID run, Throwable failure) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("work on run {} broke off, reference {}", run, reference, failure);
        jdbc.sql("update bulk_run set broken = broken + 1 where id = :run and ended_at is null returning broken").param("run", run)
                .query(Integer.class).optional().ifPresent(times -> {
                    if (times < MOST) {
                        later(run, times);
                    } else {
                        fail(run, Passing.isOutage(failure) ? "bulk.failed.outage" : "bulk.failed.defect", reference);
                    }
                });
    }

    private void later(UUID run, int times) {
        jdbc.sql("update bulk_run set try_after = :after where id = :run").param("run", run)
                .param("after", Sql.time(real.now().plus(FIRST.multipliedBy(1L << times - 1)))).update();
    }

    private void fail(UUID run, String why, String reference) {
        jdbc.sql("""
                update bulk_run set ended_at = :at, runner = null, try_after = null, failure = :why, reference = :reference where id = :run""")
                .param("run", run).param("at", Sql.time(clock.now())).param("why", why).param("reference", reference).update();
        var now = runs.find(run).orElseThrow();
        events.publishEvent(new BulkFailed(run, now.kind(), reference, now.done(), now.refused(), clock.now(), now.account(), "engine"));
    }
}
