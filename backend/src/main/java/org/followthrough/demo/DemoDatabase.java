package org.followthrough.demo;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the database ready for the demo. Where an earlier start was killed while it prepared the demo, everything is dropped
 * before anything reads it, and the demo begins anew: never half, and no half-played process is taken up again. One node
 * prepares; others, commands among them, wait here until it is done or gone. A command prepares nothing.
 */
@Component
@Profile(DemoMode.PROFILE)
class DemoDatabase implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDatabase.class);
    private static final long PREPARING = 0x44454d4f31L;

    private final boolean command;
    private @Nullable SessionLock preparing;

    DemoDatabase(@Value("${followthrough.command:false}") boolean command) {
        this.command = command;
    }

    @Override
    public void migrate(Flyway flyway) {
        var dataSource = flyway.getConfiguration().getDataSource();
        preparing = SessionLock.take(dataSource, PREPARING);
        if (!command && isHalfPrepared(dataSource)) {
            LOG.info("the demo was not prepared to its end; beginning anew");
            drop(dataSource);
        }
        flyway.migrate();
    }

    private static boolean isHalfPrepared(DataSource dataSource) {
        var jdbc = JdbcClient.create(dataSource);
        return jdbc.sql("select to_regclass('tracker.demo_progress') is not null").query(Boolean.class).single()
                && jdbc.sql("select exists (select 1 from tracker.demo_progress where done_at is null)").query(Boolean.class).single();
    }

    /** Both schemas in one statement, so that a second kill leaves all or nothing. */
    private static void drop(DataSource dataSource) {
        JdbcClient.create(dataSource).sql("drop schema if exists tracker, camunda cascade").update();
    }

    /** The demo is prepared, or will not be: whoever waits may go on. */
    void prepared() {
        if (preparing != null) {
            preparing.close();
            preparing = null;
        }
    }
}
