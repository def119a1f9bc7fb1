package org.followthrough.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "08003", "57P01", "57P02", "57P03", "53300", "53100"})
    void a_broken_or_refused_connection_is_one(String state) {
        assertThat(Outage.isBehind(new SQLException("gone", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "57014", "40001", "22001"})
    void what_the_database_says_about_a_statement_is_none(String state) {
        assertThat(Outage.isBehind(new SQLException("no", state))).isFalse();
    }

    @Test
    void a_pool_that_has_no_connection_or_lost_it_is_one() {
        assertThat(Outage.isBehind(new SQLTransientConnectionException("timed out", "HY000"))).isTrue();
        assertThat(Outage.isBehind(new SQLException("Connection is closed"))).isTrue();
    }

    @Test
    void it_is_found_however_deep_it_lies() {
        assertThat(Outage.isBehind(new IllegalStateException(new IllegalStateException(new SQLException("gone", "08006"))))).isTrue();
        assertThat(Outage.isBehind(new IllegalStateException(new IllegalStateException("a defect")))).isFalse();
        assertThat(Outage.isBehind(null)).isFalse();
    }

    @Test
    void causes_that_go_round_in_a_circle_come_to_an_end() {
        var first = new IllegalStateException("first");
        var second = new IllegalStateException("second", first);
        first.initCause(second);
        assertThat(Outage.isBehind(first)).isFalse();
    }
}
