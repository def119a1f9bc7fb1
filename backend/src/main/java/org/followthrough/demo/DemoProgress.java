package org.followthrough.demo;

import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers whether the demo's content is there as a whole. */
@Repository
@Profile(DemoMode.PROFILE)
class DemoProgress {

    private final JdbcClient jdbc;
    private final SystemClock clock;

    DemoProgress(JdbcClient jdbc, SystemClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isDone() {
        return jdbc.sql("select exists (select 1 from demo_progress where done_at is not null)").query(Boolean.class).single();
    }

    /** True for a database that somebody uses for something else. */
    boolean isOthers() {
        return jdbc.sql("select not exists (select 1 from demo_progress) and exists (select 1 from account)").query(Boolean.class).single();
    }

    @Transactional
    void begin() {
        jdbc.sql("insert into demo_progress (began_at) values (:now)").param("now", Sql.time(clock.now())).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void done() {
        jdbc.sql("update demo_progress set done_at = :now").param("now", Sql.time(clock.now())).update();
    }
}
