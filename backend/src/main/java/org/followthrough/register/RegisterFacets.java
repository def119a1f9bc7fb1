package org.followthrough.register;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.followthrough.register.RegisterSearch.Filter;
import org.followthrough.shared.Coded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many recommendations each value of a facet would leave in a list. */
@Repository
@Transactional(readOnly = true)
public class RegisterFacets {

    /** So many recommendations are counted; where there are more, the counts are the least there are. */
    public static final int COUNTED = RegisterSearch.COUNTED;

    private final JdbcClient jdbc;
    private final RegisterSearch register;

    RegisterFacets(JdbcClient jdbc, RegisterSearch register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    /**
     * The values of one facet, most frequent first.
     *
     * @param counts of its values that leave anything; of a facet that is chosen, as if it were not
     * @param atLeast whether there may be more than counted, of other values too
     */
    public record Counts(Map<String, Integer> counts, boolean atLeast) {
    }

    /** All facets of a list. */
    public Map<Facet, Counts> of(Filter filter) {
        var free = EnumSet.allOf(Facet.class);
        free.removeIf(filter::has);
        var all = new EnumMap<Facet, Counts>(Facet.class);
        all.putAll(count(filter, free));
        EnumSet.complementOf(free).forEach(chosen -> all.putAll(count(filter.without(chosen), EnumSet.of(chosen))));
        return all;
    }

    private record Counted(Facet facet, String value, int count, int found) {
    }

    private Map<Facet, Counts> count(Filter filter, Set<Facet> facets) {
        if (facets.isEmpty()) {
            return Map.of();
        }
        var where = register.where(filter);
        var sql = "with found as materialized (select r.id, r.part, e.edition, r.verifiability" + RegisterWhere.FROM + where + " limit "
                + (COUNTED + 1) + ") select *, (select count(*) from found)::int as found from ("
                + facets.stream().map(facet -> facet.counting).collect(Collectors.joining(" union all ")) + ") one (facet, value, count)"
                + " order by facet, count desc, value";
        var counted = jdbc.sql(sql).params(where.params()).query((row, number) -> new Counted(
                Coded.find(Facet.class, row.getString("facet")).orElseThrow(), row.getString("value"), row.getInt("count"), row.getInt("found"))).list();
        return facets.stream().collect(Collectors.toMap(facet -> facet, facet -> counts(facet, counted)));
    }

    private static Counts counts(Facet facet, List<Counted> counted) {
        var counts = new LinkedHashMap<String, Integer>();
        counted.stream().filter(one -> one.facet() == facet).forEach(one -> counts.put(one.value(), one.count()));
        return new Counts(counts, counted.stream().anyMatch(one -> one.found() > COUNTED));
    }
}
