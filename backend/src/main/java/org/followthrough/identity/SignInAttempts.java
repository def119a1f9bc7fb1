package org.followthrough.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.followthrough.shared.Sha256;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords from being guessed: after so many failures within a quarter of an hour an account, or a network address, has to
 * wait, on every node. What is asked of is the e-mail address as it was entered, so that nothing tells whether there is such an
 * account. Bearer tokens and one-time links are 256 random bits and need no such guard.
 */
@Component
public class SignInAttempts {

    /** How long a failure counts; nobody waits longer. */
    public static final Duration WINDOW = Duration.ofMinutes(15);
    static final int FOR_ACCOUNT = 10;
    /** A whole office may share one address. */
    static final int FOR_ADDRESS = 100;
    private static final int NETWORK_OF_IPV6 = 8;
    private static final Logger LOG = LoggerFactory.getLogger(SignInAttempts.class);

    private final JdbcClient jdbc;
    private final SystemClock clock;

    SignInAttempts(JdbcClient jdbc, SystemClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Failures(long ofAccount, long ofAddress) {

        boolean tooMany() {
            return ofAccount >= FOR_ACCOUNT || ofAddress >= FOR_ADDRESS;
        }
    }

    /**
     * Takes note of an attempt before the password is looked at. Each statement is a transaction of its own, so that attempts
     * made at the same moment count for each other; one that is refused does not make the wait longer.
     *
     * @param address the numeric network address of whoever tries
     * @throws TooManyAttempts when there were too many of the account or from the address
     */
    public void begin(String email, String address) {
        var id = UUID.randomUUID();
        var now = clock.now();
        jdbc.sql("delete from sign_in_attempt where at <= :since").param("since", Sql.time(now.minus(WINDOW))).update();
        jdbc.sql("insert into sign_in_attempt (id, account, address, at) values (:id, :account, :address, :now)").param("id", id)
                .param("account", account(email)).param("address", network(address)).param("now", Sql.time(now)).update();
        if (before(id, email, address, now).tooMany()) {
            jdbc.sql("delete from sign_in_attempt where id = :id").param("id", id).update();
            LOG.info("an attempt to sign in was refused: too many before it");
            throw new TooManyAttempts();
        }
    }

    private Failures before(UUID id, String email, String address, Instant now) {
        return jdbc.sql("""
                select count(*) filter (where account = :account) as of_account, count(*) filter (where address = :address) as of_address
                from sign_in_attempt where (account = :account or address = :address) and id <> :id and at > :since""")
                .param("id", id).param("account", account(email)).param("address", network(address))
                .param("since", Sql.time(now.minus(WINDOW))).query(Failures.class).single();
    }

    /** Somebody signed in: what failed before was theirs. */
    public void succeeded(String email) {
        jdbc.sql("delete from sign_in_attempt where account = :account").param("account", account(email)).update();
    }

    private static byte[] account(String email) {
        return Sha256.of(Accounts.normal(email).getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever has an IPv6 address has the whole network around it. */
    private static byte[] network(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            return Sha256.of(parsed instanceof Inet6Address ? Arrays.copyOf(parsed.getAddress(), NETWORK_OF_IPV6) : parsed.getAddress());
        } catch (IllegalArgumentException none) {
            return Sha256.of(address.getBytes(StandardCharsets.UTF_8));
        }
    }
}
