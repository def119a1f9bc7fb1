package org.followthrough.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What calendars show, and the secret addresses of the private ones. */
@Repository
class Feeds {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    Feeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something due.
     *
     * @param what kind of work, or what is asked of a followed commitment
     * @param changed when it was laid there or moved
     */
    record Due(UUID id, String what, String ref, Instant at, ZoneId zone, Instant changed) {
    }

    /** How many commitments of an edition have something due at an instant. */
    record DueTogether(String state, Instant at, int commitments, Instant changed) {
    }

    /** The e-mail address of the one whose feed that is. */
    Optional<String> owner(byte[] hash) {
        return jdbc.sql("select a.email from calendar_feed f join account a on a.id = f.account where f.hash = :hash and not a.disabled")
                .param("hash", hash).query(String.class).optional();
    }

    Optional<Instant> madeAt(UUID account) {
        return jdbc.sql("select made_at from calendar_feed where account = :account").param("account", account)
                .query((row, number) -> Sql.instant(row, "made_at")).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void address(UUID account, byte @Nullable [] hash, Instant now) {
        jdbc.sql("delete from calendar_feed where account = :account").param("account", account).update();
        if (hash != null) {
            jdbc.sql("insert into calendar_feed (account, hash, made_at) values (:account, :hash, :now)").param("account", account)
                    .param("hash", hash).param("now", Sql.time(now)).update();
        }
    }

    /** What lies on an office's desk with a date, but for what a colleague has taken; what is one person's own is a panel's. */
    List<Due> tasks(Actor actor) {
        var ofParty = actor.grants().stream().filter(grant -> grant.party() != null).toList();
        return jdbc.sql("""
                select w.id, w.kind as what, c.ref, w.due_at as at, e.time_zone, greatest(w.since, c.state_since) as changed
                from work_item w
                join commitment c on c.id = w.commitment
                join recommendation r on r.id = c.recommendation
                join event v on v.code = r.event
                join edition e on e.code = v.edition
                where w.due_at is not null and (w.claimed_by is null or w.claimed_by = :account)
                  and (w.account is null and w.party is null and w.role = any(:roles)
                    or w.account is null and (w.party, w.role) in (select unnest(:parties::text[]), unnest(:partyRoles::text[])))
                  and (w.institution is null or exists (select 1 from account_role g where g.account = :account and g.role = w.role
                    and g.party = w.party and signs_for(g.institution, w.party, w.institution)))
                order by w.due_at, w.id limit :most""")
                .param("account", actor.id())
                .param("roles", actor.grants().stream().filter(grant -> grant.party() == null).map(grant -> grant.role().code()).toArray(String[]::new))
                .param("parties", ofParty.stream().map(Grant::party).toArray(String[]::new))
                .param("partyRoles", ofParty.stream().map(grant -> grant.role().code()).toArray(String[]::new)).param("most", MOST)
                .query(Feeds::due).list();
    }

    /** What is publicly due of the commitments that somebody follows by name, recommendation or party. */
    List<Due> followed(UUID account) {
        return jdbc.sql("""
                select s.commitment as id, s.state as what, s.ref, s.due_at as at, e.time_zone, s.changed_at as changed
                from standing s join edition e on e.code = s.edition
                where s.due_at is not null and exists (select 1 from follow f where f.account = :account and (f.kind, f.target) in
                    (('commitment', s.ref), ('party', s.addressee), ('recommendation', (select r.ref from recommendation r where r.id = s.recommendation))))
                order by s.due_at, s.ref limit :most""")
                .param("account", account).param("most", MOST).query(Feeds::due).list();
    }

    /** What is publicly due in an edition, together by date: a calendar with an entry per commitment would be a wall. */
    List<DueTogether> due(String edition) {
        return jdbc.sql("""
                select s.state, max(s.due_at) as at, count(*) as commitments, max(s.changed_at) as changed
                from standing s join edition e on e.code = s.edition
                where s.edition = :edition and s.due_at is not null
                group by s.state, ((s.due_at - interval '1 microsecond') at time zone e.time_zone)::date order by at, s.state limit :most""")
                .param("edition", edition).param("most", MOST)
                .query((row, number) -> new DueTogether(row.getString("state"), Sql.instant(row, "at"), row.getInt("commitments"),
                        Sql.instant(row, "changed"))).list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(row.getObject("id", UUID.class), row.getString("what"), row.getString("ref"), Sql.instant(row, "at"),
                ZoneId.of(row.getString("time_zone")), Sql.instant(row, "changed"));
    }
}
