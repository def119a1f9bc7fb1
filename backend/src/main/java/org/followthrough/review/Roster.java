package org.followthrough.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.followthrough.review.roster.Absence;
import org.followthrough.review.roster.TermsRows;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody who may be drawn, with what bears on it: load, conflicts of interest, availability (method, section 2 D). */
@Repository
class Roster {

    /** For how long a role that was given up still bars from its party's reviews, and a panel still counts as load. */
    static final Duration A_YEAR = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final TermsRows terms;

    Roster(JdbcClient jdbc, TermsRows terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** The roster for a panel that works from the one day to the other. */
    List<RosterMember> on(Instant now, LocalDate first, LocalDate last) {
        var absences = terms.absences(first);
        return jdbc.sql("""
                with sat as (
                    select s.account, p.state = 'rating' and c.closed_at is null and s.given_back_at is null as open
                    from panel_seat s join panel p on p.id = s.panel join commitment c on c.id = p.commitment
                    where (s.given_back_at is null or s.lapsed) and (p.state = 'rating' or p.drawn_at > :since)
                    union all
                    select p.chair, p.state = 'rating' and c.closed_at is null
                    from panel p join commitment c on c.id = p.commitment
                    where p.chair is not null and (p.state = 'rating' or p.drawn_at > :since)),
                loads as (select account, count(*)::int as load, count(*) filter (where open)::int as open from sat group by account)
                select r.account, p.code as party, p.region, p.sector, r.role = 'panel-chair' as chair,
                    coalesce(s.migrant_or_diaspora, false) as migrant_or_diaspora, coalesce(l.load, 0) as load,
                    coalesce(l.open < t.at_once, t.at_once is null or t.at_once > 0) as takes_more,
                    array(select x.party from account_role x where x.account = r.account and x.party is not null
                        union select x.party from past_role x where x.account = r.account and x.ended_at > :since) as parties,
                    array(select x.party from declared_conflict x where x.account = r.account and x.withdrawn_at is null) as conflicts
                from account_role r
                join account a on a.id = r.account and not a.disabled
                join party p on p.code = r.party
                left join sector s on s.code = p.sector
                left join reviewer_terms t on t.account = r.account
                left join loads l on l.account = r.account
                where r.role in ('reviewer', 'panel-chair')
                order by p.code, r.account""").param("since", Sql.time(now.minus(A_YEAR)))
                .query((row, number) -> member(row, absences, first, last)).list();
    }

    private static RosterMember member(ResultSet row, Map<UUID, List<Absence>> absences, LocalDate first, LocalDate last)
            throws SQLException {
        var account = row.getObject("account", UUID.class);
        var there = Absence.leaveRoom(absences.getOrDefault(account, List.of()), first, last);
        return new RosterMember(account, row.getString("party"), row.getString("sector"), row.getString("region"),
                row.getBoolean("migrant_or_diaspora"), row.getBoolean("chair"), row.getInt("load"), set(row, "parties"),
                set(row, "conflicts"), there && row.getBoolean("takes_more"));
    }

    /** An account as it stands now, for a seat or a chair that it holds. */
    Holder holder(UUID account, Instant now) {
        return jdbc.sql("""
                select a.id, not a.disabled as open,
                    array(select party from account_role where account = a.id and role = 'reviewer') as reviews,
                    array(select party from account_role where account = a.id and role = 'panel-chair') as chairs,
                    array(select distinct party from account_role where account = a.id and party is not null) as parties,
                    array(select party from past_role where account = a.id and ended_at > :since) as past,
                    array(select party from declared_conflict where account = a.id and withdrawn_at is null) as conflicts
                from account a where a.id = :account""")
                .param("account", account).param("since", Sql.time(now.minus(A_YEAR))).query(Roster::holder).single();
    }

    private static Holder holder(ResultSet row, int number) throws SQLException {
        var recent = new HashSet<>(set(row, "past"));
        recent.addAll(set(row, "parties"));
        return new Holder(row.getObject("id", UUID.class), row.getBoolean("open"), set(row, "reviews"), set(row, "chairs"),
                set(row, "parties"), set(row, "conflicts"), recent);
    }

    private static Set<String> set(ResultSet row, String column) throws SQLException {
        return new HashSet<>(Sql.strings(row, column));
    }

    /** Commitments whose panel rates now and on which the account sits or which it chairs, in the order in which they are locked. */
    List<UUID> openPanelsOf(UUID account) {
        return jdbc.sql("""
                select p.commitment from panel p join commitment c on c.id = p.commitment
                where p.state = 'rating' and c.closed_at is null and (p.chair = :account
                    or exists (select 1 from panel_seat s where s.panel = p.id and s.account = :account and s.given_back_at is null))
                order by p.commitment""").param("account", account).query(UUID.class).list();
    }

    /** The name of somebody on the roster, or of an organisation that sends somebody, that a text holds; the addressee may be named. */
    Optional<String> named(String text, String addressee) {
        return jdbc.sql("""
                select n.name from account_role r join account a on a.id = r.account join party p on p.code = r.party
                    cross join lateral (values (a.name, true), (p.name, p.kind = 'organisation'), (p.code, p.kind = 'organisation')) as n (name, telling)
                where r.role in ('reviewer', 'panel-chair') and n.telling and (n.name = a.name or p.code <> :addressee) and search_text(n.name) <> ''
                    and ' ' || search_text(:text) || ' ' like '% ' || search_text(n.name) || ' %'
                order by length(n.name) desc, n.name limit 1""").param("text", text).param("addressee", addressee).query(String.class).optional();
    }
}
