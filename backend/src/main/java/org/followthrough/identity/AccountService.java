package org.followthrough.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.parties.Parties;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Sql;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what people may do: other roles, another employer, an account that is closed (contract, section 4). */
@Service
@Transactional
public class AccountService {

    private final Accounts accounts;
    private final Parties parties;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AccountService(Accounts accounts, Parties parties, AccessPolicy policy, MethodClock clock, JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.parties = parties;
        this.policy = policy;
        this.clock = clock;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** An account as its administrator sees it. */
    public record Listed(UUID id, String email, String name, boolean open, Set<Grant> grants) {
    }

    private record Row(UUID id, String email, String name, boolean open) {
    }

    /** Accounts whose name or address contains the text, by address, after the given one. */
    @Transactional(readOnly = true)
    public List<Listed> list(Actor actor, String text, @Nullable String after, int limit) {
        policy.require(actor, Permission.MANAGE_ACCOUNTS);
        return jdbc.sql("""
                select id, email, name, not disabled as open from account
                where (:text = '' or strpos(email, lower(:text)) > 0 or strpos(lower(name), lower(:text)) > 0)
                  and (:after::text is null or email > :after) order by email limit :limit""")
                .param("text", text.strip()).param("after", after).param("limit", limit).query(Row.class).list().stream()
                .map(row -> new Listed(row.id(), row.email(), row.name(), row.open(), accounts.grants(row.id()))).toList();
    }

    /** Gives somebody exactly these roles; what they held for a party is remembered, since it bars them from its reviews. */
    public void setRoles(Actor actor, UUID account, Set<Grant> grants) {
        requireManager(actor);
        var row = locked(account);
        var before = accounts.grants(account);
        check(actor, account, grants);
        if (!before.equals(grants)) {
            var now = clock.now();
            minus(before, grants).forEach(grant -> end(account, grant, now));
            minus(grants, before).forEach(grant -> accounts.grant(account, grant));
            announce(actor, row, before, grants, row.open(), now);
        }
    }

    private void check(Actor actor, UUID account, Set<Grant> grants) {
        var violations = new ArrayList<Violation>();
        for (var grant : grants) {
            var party = grant.party();
            if (grant.role().ofParty() != (party != null) || party != null && parties.find(party).isEmpty()) {
                violations.add(Violation.of("roles", "identity.roles.party", grant.role().code()));
            }
        }
        if (account.equals(actor.account()) && grants.stream().noneMatch(grant -> grant.role() == Role.ADMINISTRATOR)) {
            violations.add(Violation.of("roles", "identity.roles.own"));
        }
        RuleViolation.throwIfAny(violations);
    }

    /** Closes an account: nobody signs in with it, its tokens end, and seats on panels pass on. */
    public void close(Actor actor, UUID account) {
        requireManager(actor);
        if (account.equals(actor.account())) {
            throw RuleViolation.of("account", "identity.account.own");
        }
        setOpen(actor, account, false);
    }

    /** Opens a closed account again, with the roles it has; seats that passed on do not come back. */
    public void open(Actor actor, UUID account) {
        requireManager(actor);
        setOpen(actor, account, true);
    }

    private void setOpen(Actor actor, UUID account, boolean open) {
        var row = locked(account);
        if (row.open() != open) {
            jdbc.sql("update account set disabled = :closed where id = :id").param("closed", !open).param("id", account).update();
            var grants = accounts.grants(account);
            announce(actor, row, grants, grants, open, clock.now());
        }
    }

    private void requireManager(Actor actor) {
        if (actor != Actor.ENGINE) {
            policy.require(actor, Permission.MANAGE_ACCOUNTS);
        }
    }

    private Row locked(UUID account) {
        return jdbc.sql("select id, email, name, not disabled as open from account where id = :id for no key update").param("id", account)
                .query(Row.class).optional().orElseThrow(() -> new NotFound("identity.account.unknown"));
    }

    private void end(UUID account, Grant grant, Instant now) {
        accounts.revoke(account, grant);
        if (grant.party() != null) {
            jdbc.sql("insert into past_role (account, role, party, ended_at) values (:account, :role, :party, :now)")
                    .param("account", account).param("role", grant.role().code()).param("party", grant.party())
                    .param("now", Sql.time(now)).update();
        }
    }

    private void announce(Actor actor, Row row, Set<Grant> before, Set<Grant> after, boolean open, Instant now) {
        events.publishEvent(new RolesChanged(row.id(), before, after, open, now, actor.account()));
    }

    private static Set<Grant> minus(Set<Grant> from, Set<Grant> what) {
        var rest = new HashSet<>(from);
        rest.removeAll(what);
        return rest;
    }
}
