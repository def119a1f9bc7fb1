package org.followthrough.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Lateness;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.Role;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What lies on somebody's desk, read lane by lane: what lies with a role of their party, with a role of no party, with themselves. Of
 * each lane only so many are read as the page has places, in the order of an index, so that thousands of items cost no more than few.
 */
@Repository
class Desks {

    private static final String DUE = "coalesce(w.due_at, 'infinity'::timestamptz)";

    /** Nobody confirms codes that they proposed, and an institution with people of its own is asked for its part by nobody else. */
    private static final String THEIRS = """
             and (w.kind <> 'confirm-quality' or not exists (
                select 1 from recommendation q where q.id = w.recommendation and q.quality_proposed_by = :account))
             and (w.kind <> 'contribute' or exists (
                select 1 from unnest(:parties::text[], :partyRoles::text[], :institutions::text[]) as g (party, role, institution)
                where g.party = w.party and g.role = w.role and signs_for(g.institution, w.party, w.institution)))
            """;

    private static final String SHOWN = """
            select w.*, r.title, c.ref as commitment_ref, r.ref as recommendation_ref, y.code as cycle_code, p.code as party_code,
                p.name as party_name
            from lanes l join work_item w on w.id = l.id
            left join commitment c on c.id = w.commitment
            join recommendation r on r.id = coalesce(w.recommendation, c.recommendation)
            left join reporting_cycle y on y.id = w.cycle
            left join party p on p.code = coalesce(w.party, c.addressee)
            """;

    private final JdbcClient jdbc;

    Desks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lanes of a person, of each the first {@code :limit}; {@code further} narrows them. */
    private static String lanes(String further) {
        var each = "cross join lateral (select w.id, " + DUE + " as due from work_item w where %s" + THEIRS + further + " order by " + DUE
                + ", w.id limit :limit) as item";
        return "with lanes as (select item.* from (select distinct party, role from unnest(:parties::text[], :partyRoles::text[]) as h (party, role)) g "
                + each.formatted("w.account is null and w.party is not null and w.party = g.party and w.role = g.role")
                + " union all select item.* from (select distinct role from unnest(:roles::text[]) as h (role)) g "
                + each.formatted("w.account is null and w.party is null and w.role = g.role")
                + " union all select item.* from (select :account::uuid as account) g " + each.formatted("w.account = g.account") + ") ";
    }

    /** The caller's work, what is due first at the top; starting after the given item. */
    List<WorkItem> of(Actor actor, @Nullable Instant afterDue, @Nullable UUID after, int limit) {
        var further = after == null ? "" : " and (" + DUE + ", w.id) > (coalesce(:afterDue::timestamptz, 'infinity'), :after::uuid)";
        return jdbc.sql(lanes(further) + ", page as (select * from lanes order by due, id limit :limit) " + SHOWN.replace("from lanes l", "from page l")
                + " order by l.due, l.id")
                .params(parameters(actor, limit)).param("after", after).param("afterDue", Sql.time(afterDue)).query(Desks::item).list();
    }

    /** One piece of it. */
    Optional<WorkItem> find(Actor actor, UUID id) {
        return jdbc.sql(lanes(" and w.id = :id") + SHOWN).params(parameters(actor, 1)).param("id", id).query(Desks::item).optional();
    }

    /** How many there are, counted no further than so many. */
    int count(Actor actor, int most) {
        return jdbc.sql(lanes("") + "select least(count(*), :limit) from lanes").params(parameters(actor, most)).query(Integer.class).single();
    }

    /** How many of them are past their date, counted no further than so many. */
    int late(Actor actor, int most) {
        return jdbc.sql(lanes(" and w.lateness <> 'on-time'") + "select least(count(*), :limit) from lanes").params(parameters(actor, most))
                .query(Integer.class).single();
    }

    private static Map<String, Object> parameters(Actor actor, int limit) {
        var ofParty = actor.grants().stream().filter(grant -> grant.party() != null).toList();
        var parameters = new HashMap<String, Object>();
        parameters.put("account", actor.id());
        parameters.put("limit", limit);
        parameters.put("roles", actor.grants().stream().filter(grant -> grant.party() == null).map(grant -> grant.role().code()).toArray(String[]::new));
        parameters.put("parties", ofParty.stream().map(Grant::party).toArray(String[]::new));
        parameters.put("institutions", ofParty.stream().map(Grant::institution).toArray(String[]::new));
        parameters.put("partyRoles", ofParty.stream().map(grant -> grant.role().code()).toArray(String[]::new));
        return parameters;
    }

    private static WorkItem item(ResultSet row, int number) throws SQLException {
        return new WorkItem(row.getObject("id", UUID.class), Sql.codedAlways(WorkItemKind.class, row, "kind"), row.getString("title"),
                row.getString("commitment_ref"), row.getString("recommendation_ref"), row.getString("cycle_code"),
                Sql.codedAlways(Role.class, row, "role"), row.getString("party_code"), row.getString("party_name"),
                row.getObject("claimed_by", UUID.class), Sql.instant(row, "since"), Sql.instant(row, "due_at"),
                Sql.codedAlways(Lateness.class, row, "lateness"), row.getString("institution"));
    }
}
