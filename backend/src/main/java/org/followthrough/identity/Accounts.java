package org.followthrough.identity;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts with their roles. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;
    private final SystemClock clock;

    Accounts(JdbcClient jdbc, SystemClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An account as sign-in needs it. */
    public record Account(UUID id, String email, String name, String language, @Nullable String passwordHash) {
    }

    public Optional<Account> find(String email) {
        return jdbc.sql("""
                select id, email, name, language, password_hash from account where email = :email and not disabled""")
                .param("email", normal(email)).query(Account.class).optional();
    }

    /** Who somebody is, with the roles they hold now. */
    public Optional<Actor> actor(String email) {
        return find(email).map(this::actor);
    }

    Actor actor(Account account) {
        return new Actor(account.id(), account.email(), account.name(), account.language(), grants(account.id()));
    }

    Set<Grant> grants(UUID account) {
        return new LinkedHashSet<>(jdbc.sql("""
                select role, party, institution from account_role where account = :account order by role, party, institution""")
                .param("account", account)
                .query((row, number) -> new Grant(Sql.codedAlways(Role.class, row, "role"), row.getString("party"),
                        row.getString("institution"))).list());
    }

    /** Whether an institution of a party has somebody who contributes for it and no other. */
    public boolean contributesItself(String party, String institution) {
        return jdbc.sql("select not coalesce(signs_for(null, :party, :institution), false)").param("party", party).param("institution", institution)
                .query(Boolean.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID add(UUID id, String email, String name, @Nullable String passwordHash) {
        jdbc.sql("insert into account (id, email, name, password_hash, created_at) values (:id, :email, :name, :hash, :now)")
                .param("id", id).param("email", normal(email)).param("name", name)
                .param("hash", passwordHash).param("now", Sql.time(clock.now())).update();
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void grant(UUID account, Grant grant) {
        jdbc.sql("""
                insert into account_role (account, role, party, institution) values (:account, :role, :party, :institution)
                on conflict do nothing""")
                .param("account", account).param("role", grant.role().code()).param("party", grant.party())
                .param("institution", grant.institution()).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void revoke(UUID account, Grant grant) {
        jdbc.sql("delete from account_role where account = :account and role = :role and party is not distinct from :party "
                        + "and institution is not distinct from :institution")
                .param("account", account).param("role", grant.role().code()).param("party", grant.party())
                .param("institution", grant.institution()).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setPassword(UUID account, String passwordHash) {
        jdbc.sql("update account set password_hash = :hash where id = :account")
                .param("hash", passwordHash).param("account", account).update();
    }

    boolean anyAdministrator() {
        return jdbc.sql("select exists (select 1 from account_role where role = 'administrator')").query(Boolean.class).single();
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
