package org.followthrough.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Sha256;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts, passwords, bearer tokens and one-time links. All times here are real time. */
@Service
@Transactional
public class IdentityService {

    private static final int SHORTEST_PASSWORD = 12;

    private final Accounts accounts;
    private final AccessPolicy policy;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final SystemClock clock;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    IdentityService(Accounts accounts, AccessPolicy policy, PasswordEncoder passwords, JdbcClient jdbc, SystemClock clock, Ids ids) {
        this.accounts = accounts;
        this.policy = policy;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** Makes an account with its roles; the engine makes those of the demo and the first administrator's. */
    public UUID create(Actor actor, String email, String name, String password, Set<Grant> grants) {
        requireManager(actor);
        return create(actor, ids.next(), email, name, passwords.encode(password), grants);
    }

    /** The same for an account that has its id and its password's hash already, as those of the demo have. */
    public UUID create(Actor actor, UUID id, String email, String name, String passwordHash, Set<Grant> grants) {
        requireManager(actor);
        accounts.add(id, email, name, passwordHash);
        grants.forEach(grant -> accounts.grant(id, grant));
        return id;
    }

    private void requireManager(Actor actor) {
        if (actor != Actor.ENGINE) {
            policy.require(actor, Permission.MANAGE_ACCOUNTS);
        }
    }

    /** The person behind a bearer token; nobody for one that is unknown, expired or revoked. */
    @Transactional(readOnly = true)
    public Optional<Actor> bearer(String token) {
        return jdbc.sql("""
                select a.email from access_token t join account a on a.id = t.account
                where t.hash = :hash and t.expires_at > :now and t.revoked_at is null and not a.disabled""")
                .param("hash", hash(token)).param("now", Sql.time(clock.now())).query(String.class).optional().flatMap(accounts::actor);
    }

    /** A new bearer token of an account, for a number of days; shown once and kept as a hash only. */
    public String issueToken(Actor actor, String email, int days) {
        requireManager(actor);
        var account = accounts.find(email).orElseThrow(() -> new NotFound("identity.account.unknown"));
        var token = secret();
        jdbc.sql("insert into access_token (id, account, hash, created_at, expires_at) values (:id, :account, :hash, :now, :until)")
                .param("id", UUID.randomUUID()).param("account", account.id()).param("hash", hash(token))
                .param("now", Sql.time(clock.now())).param("until", Sql.time(clock.now().plus(Duration.ofDays(days)))).update();
        return token;
    }

    /** The address, below the product's own, with which the very first administrator chooses a password; empty when there is one. */
    public Optional<String> firstAdministratorLink() {
        if (accounts.anyAdministrator()) {
            return Optional.empty();
        }
        var id = accounts.find("administrator@localhost").map(Accounts.Account::id)
                .orElseGet(() -> accounts.add(UUID.randomUUID(), "administrator@localhost", "Administrator", null));
        var token = secret();
        jdbc.sql("delete from invitation where account = :account").param("account", id).update();
        jdbc.sql("insert into invitation (hash, account, created_at, expires_at) values (:hash, :account, :now, :until)")
                .param("hash", hash(token)).param("account", id).param("now", Sql.time(clock.now()))
                .param("until", Sql.time(clock.now().plus(Duration.ofDays(7)))).update();
        return Optional.of("/app/welcome?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    /** Whether a one-time link can still be used. */
    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        return invited(token).isPresent();
    }

    /** Uses a one-time link: the account it belongs to becomes an administrator's with this password. */
    public void chooseFirstPassword(String token, String email, String name, String password) {
        var account = invited(token).orElseThrow(() -> new NotFound("identity.link.unknown"));
        if (password.length() < SHORTEST_PASSWORD) {
            throw RuleViolation.of("password", "identity.password.short", SHORTEST_PASSWORD);
        }
        if (!email.contains("@") || email.length() > 200) {
            throw RuleViolation.of("email", "identity.email.form");
        }
        jdbc.sql("update invitation set used_at = :now where hash = :hash").param("now", Sql.time(clock.now()))
                .param("hash", hash(token)).update();
        jdbc.sql("update account set email = lower(:email), name = :name where id = :account").param("email", email.strip())
                .param("name", name.isBlank() ? email : name.strip()).param("account", account).update();
        accounts.setPassword(account, passwords.encode(password));
        accounts.grant(account, new Grant(Role.ADMINISTRATOR, null));
    }

    private Optional<UUID> invited(String token) {
        return jdbc.sql("select account from invitation where hash = :hash and used_at is null and expires_at > :now")
                .param("hash", hash(token)).param("now", Sql.time(clock.now())).query(UUID.class).optional();
    }

    private String secret() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
