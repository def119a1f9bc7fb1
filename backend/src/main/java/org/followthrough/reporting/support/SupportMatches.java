package org.followthrough.reporting.support;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who could help with a request for assistance, for organisers (features, row F8): parties that have done the same, and organisations of
 * the roster nearby. It goes by what is published and by who is on the roster, never by who sits on a panel or offered in private, and
 * ranks by nothing but the kinds of ground; within them by name.
 */
@Service
@Transactional(readOnly = true)
public class SupportMatches {

    private static final int MOST = 12;

    /** Parties with a ground each, but the addressee itself. */
    private static final String GROUNDS = """
            with asked as (
                select q.id, q.kind, c.id as commitment, c.recommendation, c.addressee, p.region, v.edition
                from support_request q join commitment c on c.id = q.commitment join party p on p.code = c.addressee
                join recommendation r on r.id = c.recommendation join event v on v.code = r.event where q.id = :request),
            done as (
                select distinct c.addressee, c.recommendation, v.edition from assessment a join commitment c on c.id = a.commitment
                join recommendation r on r.id = c.recommendation join event v on v.code = r.event
                where a.published_at is not null and a.level in ('substantial', 'complete')),
            grounds as (
                select d.addressee as party, 1 as ground from asked q join done d on d.recommendation = q.recommendation
                union select d.addressee, 2 from asked q join done d on d.edition = q.edition and d.recommendation <> q.recommendation
                    and exists (select 1 from recommendation_term t join recommendation_term own on own.scheme = 'themes'
                        and t.scheme = 'themes' and own.code = t.code
                        where t.recommendation = d.recommendation and own.recommendation = q.recommendation)
                union select c.addressee, 3 from asked q join support_request o on o.kind = q.kind and o.id <> q.id and o.outcome = 'met'
                    and o.visibility = 'public' join commitment c on c.id = o.commitment
                union select p.code, 4 from asked q join party p on p.region = q.region and p.kind = 'organisation'
                    and exists (select 1 from account_role g join account a on a.id = g.account and not a.disabled
                        where g.party = p.code and g.role in ('reviewer', 'panel-chair')))
            select p.code as party, p.name, array_agg(g.ground order by g.ground) as grounds from grounds g join party p on p.code = g.party
            where p.code <> (select addressee from asked)
            group by p.code, p.name order by min(g.ground), count(*) desc, p.name limit :most
            """;

    private final SupportService requests;
    private final AccessPolicy policy;
    private final JdbcClient jdbc;

    SupportMatches(SupportService requests, AccessPolicy policy, JdbcClient jdbc) {
        this.requests = requests;
        this.policy = policy;
        this.jdbc = jdbc;
    }

    /** Whether the caller is shown who could help. */
    public boolean mayRead(Actor actor) {
        return policy.allows(actor, Permission.READ_ROSTER, Target.ANYTHING);
    }

    /** Who could help with a request that the caller may read. */
    public List<SupportMatch> of(Actor actor, UUID request) {
        var asked = requests.read(actor, request);
        policy.require(actor, Permission.READ_ROSTER);
        return jdbc.sql(GROUNDS).param("request", asked.id()).param("most", MOST).query((row, number) -> new SupportMatch(row.getString("party"),
                row.getString("name"), grounds((Integer[]) row.getArray("grounds").getArray()))).list();
    }

    private static List<SupportMatch.Ground> grounds(Integer[] numbers) {
        return Arrays.stream(numbers).map(number -> SupportMatch.Ground.values()[number - 1]).toList();
    }
}
