package org.followthrough.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import javax.sql.DataSource;
import org.followthrough.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class SessionLockTest {

    private static final long KEY = 0x74657374L;

    @Autowired
    private DataSource dataSource;
    @Autowired
    private JdbcClient jdbc;

    private long holders() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and objid = :key and granted").param("key", KEY)
                .query(Long.class).single();
    }

    @Test
    void a_lock_is_held_until_it_is_closed() {
        try (var lock = SessionLock.share(dataSource, KEY)) {
            assertThat(lock.isHeld()).isTrue();
            assertThat(holders()).isEqualTo(1);
        }
        assertThat(holders()).isZero();
    }

    @Test
    void a_lock_that_was_lost_with_its_connection_is_known_as_lost_and_closes_in_peace() {
        var lock = SessionLock.take(dataSource, KEY);
        jdbc.sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = :key").param("key", KEY)
                .query(Boolean.class).list();
        assertThat(lock.isHeld()).isFalse();
        assertThatCode(lock::close).doesNotThrowAnyException();
    }
}
