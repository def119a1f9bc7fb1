package org.followthrough.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.followthrough.identity.SignInAttempts.FOR_ACCOUNT;
import static org.followthrough.identity.SignInAttempts.FOR_ADDRESS;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.followthrough.IntegrationTest;
import org.followthrough.shared.SystemClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guessing comes to an end, and never for longer than a quarter of an hour. */
@IntegrationTest
class SignInAttemptsTest {

    private static final String HERE = "192.0.2.1";
    private static final String THERE = "192.0.2.2";

    @Autowired
    private JdbcClient jdbc;

    private Instant now = Instant.now();
    private SignInAttempts attempts;
    private final String email = UUID.randomUUID() + "@example.org";

    @BeforeEach
    void begin() {
        jdbc.sql("delete from sign_in_attempt").update();
        InstantSource source = () -> now;
        attempts = new SignInAttempts(jdbc, new SystemClock(source.withZone(ZoneOffset.UTC)));
    }

    private void fail(int times, String who, String address) {
        IntStream.range(0, times).forEach(n -> attempts.begin(who, address));
    }

    private void refused(String who, String address) {
        assertThatThrownBy(() -> attempts.begin(who, address)).isInstanceOf(TooManyAttempts.class);
    }

    private void open(String who, String address) {
        assertThatCode(() -> attempts.begin(who, address)).doesNotThrowAnyException();
    }

    @Test
    void an_account_has_ten_tries_wherever_they_come_from() {
        fail(FOR_ACCOUNT - 1, email, HERE);
        open(email, THERE);
        refused(email, THERE);
        refused(" " + email.toUpperCase() + " ", "2001:db8::1");
        open("somebody.else@example.org", HERE);
    }

    @Test
    void the_wait_ends_a_quarter_of_an_hour_after_the_failures_and_refusals_do_not_prolong_it() {
        fail(FOR_ACCOUNT, email, HERE);
        now = now.plus(SignInAttempts.WINDOW).minusMillis(1);
        refused(email, HERE);
        now = now.plusMillis(1);
        open(email, HERE);
        assertThat(jdbc.sql("select count(*) from sign_in_attempt").query(Long.class).single()).as("nothing older is kept").isEqualTo(1);
    }

    @Test
    void whoever_signs_in_begins_anew() {
        fail(FOR_ACCOUNT, email, HERE);
        attempts.succeeded(email);
        fail(FOR_ACCOUNT, email, HERE);
        refused(email, HERE);
    }

    @Test
    void an_address_has_a_hundred_tries_over_all_accounts() {
        IntStream.range(0, FOR_ADDRESS).forEach(n -> attempts.begin(n + email, HERE));
        refused(email, HERE);
        open(email, THERE);
    }

    @Test
    void signing_in_to_one_account_does_not_forgive_an_address_the_others() {
        IntStream.range(0, FOR_ADDRESS).forEach(n -> attempts.begin(n + email, HERE));
        attempts.succeeded("0" + email);
        open("own@example.org", HERE);
        refused(email, HERE);
    }

    @Test
    void a_network_of_ipv6_is_one_address() {
        IntStream.range(0, FOR_ADDRESS).forEach(n -> attempts.begin(n + email, "2001:db8:1:2::" + Integer.toHexString(n + 1)));
        refused(email, "2001:db8:1:2:ffff::1");
        open(email, "2001:db8:1:3::1");
    }

    @Test
    void of_many_tries_at_once_no_more_than_the_limit_get_through() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> attempt = this::getsThrough;
            var through = threads.invokeAll(IntStream.range(0, 40).mapToObj(n -> attempt).toList()).stream().filter(SignInAttemptsTest::isTrue);
            assertThat(through.count()).isLessThanOrEqualTo(FOR_ACCOUNT);
        }
    }

    private boolean getsThrough() {
        try {
            attempts.begin(email, HERE);
            return true;
        } catch (TooManyAttempts refused) {
            return false;
        }
    }

    private static boolean isTrue(java.util.concurrent.Future<Boolean> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
