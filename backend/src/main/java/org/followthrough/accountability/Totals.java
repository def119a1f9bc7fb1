package org.followthrough.accountability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Where;
import org.followthrough.accountability.Overview.GroupBy;
import org.followthrough.accountability.Overview.Verified;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many standings have which value. Totals are kept by the database in the transaction that changes a standing; a filter that
 * they do not know (a theme with an objective, or a value) is counted from the standings it shows.
 */
@Repository
public class Totals {

    private final JdbcClient jdbc;

    Totals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A count of one group.
     *
     * @param value {@code funnel}, or the name of a value
     * @param code the step ever reached, or the code of the value
     */
    record Count(String key, String value, String code, int count) {
    }

    /** Of all that the filter shows, as one group with an empty key. */
    List<Count> all(Filter filter) {
        return Scope.of(filter).map(scope -> kept(filter, "''", "s.scope = :scope", scope)).orElseGet(() -> counted(filter, "''"));
    }

    /** Of each group; within a group of editions, themes or objectives a commitment counts in each that it belongs to. */
    List<Count> by(GroupBy groupBy, Filter filter) {
        return Scope.of(filter).map(scope -> by(groupBy, filter, scope)).orElseGet(() -> counted(filter, groupBy.key()));
    }

    private List<Count> by(GroupBy groupBy, Filter filter, String scope) {
        return switch (groupBy) {
            case PARTY -> kept(filter, "s.addressee", "s.scope = :scope", scope);
            case KIND -> kept(filter, "p.kind", "s.scope = :scope", scope);
            case REGION -> kept(filter, "p.region", "s.scope = :scope", scope);
            case EDITION, THEME, GCM -> scope.equals("all") ? kept(filter, "split_part(s.scope, ':', 2)", "s.scope like :scope",
                    groupBy.code() + ":%") : counted(filter, groupBy.key());
            case HEADLINE -> counted(filter, groupBy.key());
        };
    }

    private List<Count> kept(Filter filter, String key, String condition, String scope) {
        var params = new HashMap<String, Object>(Map.of("scope", scope));
        var and = also("s.addressee", "party", filter.party(), params) 
                + also("p.kind", "kind", filter.kind() == null ? null : filter.kind().code(), params)
                + also("p.region", "region", filter.region(), params);
        return jdbc.sql("select " + key + " as key, s.value, s.code, sum(s.count)::int as count from standing_count s"
                + " join party p on p.code = s.addressee where " + condition + and + " group by 1, 2, 3 having sum(s.count) <> 0")
                .params(params).query(Count.class).list();
    }

    private static String also(String column, String name, @Nullable String value, Map<String, Object> params) {
        if (value == null) {
            return "";
        }
        params.put(name, value);
        return " and " + column + " = :" + name;
    }

    /**
     * Where work is verified: for each addressee in all, with an empty theme, and by theme; of one edition, or of a theme or an objective within it.
     * The counts that it takes have an index of their own (V124), which says them as they stand here.
     */
    List<Verified> verified(Filter filter, String edition) {
        var params = new HashMap<String, Object>(filter.gcm() == null ? Map.of("all", "edition:" + edition, "account", "account:" + edition + ":")
                : Map.of("all", "objective:" + edition + ":" + filter.gcm(), "account", "verified:" + edition + ":" + filter.gcm() + ":"));
        var and = also("s.addressee", "party", filter.party(), params) + also("p.region", "region", filter.region(), params);
        var theme = also("t.code", "theme", filter.theme(), params);
        var found = jdbc.sql("""
                with counted as (select case when s.scope = :all then null else substr(s.scope, length(:account) + 1) end as theme, s.addressee, s.value,
                    s.code, s.count
                from standing_count s join party p on p.code = s.addressee
                where s.scope = any(array(select :account || t.code from term t where t.scheme = 'themes'""" + theme + ") || :all)" + """
                    and (s.value = 'funnel' and s.code = 'assigned' or s.value = 'assessment' and s.code in ('substantial', 'complete'))""" + and + """
                )
                select addressee, theme, coalesce(sum(count) filter (where value = 'assessment'), 0)::int as verified,
                    coalesce(sum(count) filter (where value = 'funnel'), 0)::int as assigned
                from counted group by 1, 2 having sum(count) filter (where value = 'funnel') <> 0""").params(params).query(Verified.class).list();
        return filter.theme() == null ? found : found.stream().filter(one -> one.theme() != null)
                .flatMap(one -> Stream.of(one, new Verified(one.addressee(), null, one.verified(), one.assigned()))).toList();
    }

    private List<Count> counted(Filter filter, String key) {
        var where = new Where(filter);
        return jdbc.sql("select x.key, v.value, v.code, count(*)::int as count from (select " + key + " as key, s as standing"
                + " from standing s join party p on p.code = s.addressee" + where + ") x, standing_values(x.standing) v group by 1, 2, 3")
                .params(where.params).query(Count.class).list();
    }

    /** Adds up what changed; every reader sees the same before and after. */
    @Scheduled(fixedDelay = 30_000)
    @Transactional
    public void addUp() {
        jdbc.sql("""
                with taken as (select id from standing_total_change order by id limit 50000 for update skip locked),
                    moved as (delete from standing_total_change c using taken where c.id = taken.id returning c.*)
                insert into standing_total as t (scope, addressee, value, code, count)
                select scope, addressee, value, code, sum(count)::int from moved group by 1, 2, 3, 4 having sum(count) <> 0
                order by 1, 2, 3, 4
                on conflict (scope, addressee, value, code) do update set count = t.count + excluded.count""").update();
    }

    /** Totals that differ from a full recount, as scope, addressee, value and code; none if all is well. */
    public List<String> astray() {
        return jdbc.sql("""
                select concat_ws(' ', scope, addressee, value, code)
                from (select scope, addressee, value, code, sum(count) as count from standing_count group by 1, 2, 3, 4) kept
                    full join standing_recount counted using (scope, addressee, value, code)
                where coalesce(kept.count, 0) <> coalesce(counted.count, 0) order by 1""").query(String.class).list();
    }
}
