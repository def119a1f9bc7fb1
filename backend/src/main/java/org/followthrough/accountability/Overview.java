package org.followthrough.accountability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Where;
import org.followthrough.review.ReviewService;
import org.followthrough.shared.Coded;
import org.followthrough.shared.MethodClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The funnel and the counts by each value, always of those assigned (method, section 5). Published values only. */
@Service
@Transactional(readOnly = true)
public class Overview {

    private final JdbcClient jdbc;
    private final MethodClock clock;

    Overview(JdbcClient jdbc, MethodClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By what the figures are grouped; a commitment with several themes counts in each of them. */
    public enum GroupBy implements Coded {
        PARTY("s.addressee", "(select name from party where code = k.key)", "party"),
        THEME("unnest(s.themes)", "(select name from theme where code = k.key)", "theme"),
        GCM("unnest(s.gcm)::text", "k.key", "gcm"),
        REGION("s.region", "(select name from region where code = k.key)", "region"),
        HEADLINE("s.headline", "k.key", "headline"),
        EDITION("s.edition", "(select name from edition where code = k.key)", "edition");

        private final String key;
        private final String name;
        private final String parameter;

        GroupBy(String key, String name, String parameter) {
            this.key = key;
            this.name = name;
            this.parameter = parameter;
        }

        /** The parameter of the list of commitments that shows one group. */
        public String parameter() {
            return parameter;
        }
    }

    /** The values that are counted, by the name that the API gives them. */
    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("quality", "s.verifiability");
        VALUES.put("position", "s.position");
        VALUES.put("selfReport", "s.self_report");
        VALUES.put("assessment", "s.assessment");
        VALUES.put("effect", "s.effect");
        VALUES.put("cooperation", "s.cooperation");
        VALUES.put("headline", "s.headline");
    }

    /** Figures at an instant, under a version of the method. */
    public record Figures(Instant asOf, int methodVersion, GroupBy groupBy, Group total, List<Group> groups) {
    }

    /**
     * The figures of one group.
     *
     * @param counts by value (quality, position, selfReport, assessment, effect, cooperation, headline), then by code
     */
    public record Group(String key, String name, int assigned, int responded, int reported, int assessed, int complete,
            Map<String, Map<String, Integer>> counts) {

        /** The count of a code of a value; 0 where there is none. */
        public int count(String value, String code) {
            return counts.getOrDefault(value, Map.of()).getOrDefault(code, 0);
        }
    }

    private record Counted(String key, String code, int count) {
    }

    /** The figures of what the filter shows, in all and by group, groups in the order of their keys. */
    public Figures of(Filter filter, GroupBy groupBy) {
        var total = groups(filter, "''", "''").stream().findFirst().orElse(new Group("", "", 0, 0, 0, 0, 0, Map.of()));
        return new Figures(clock.now(), ReviewService.METHOD_VERSION, groupBy, total, groups(filter, groupBy.key, groupBy.name));
    }

    private List<Group> groups(Filter filter, String key, String name) {
        var where = new Where(filter);
        var values = new LinkedHashMap<String, Map<String, Map<String, Integer>>>();
        VALUES.forEach((value, column) -> values.put(value, counts(where, key, column)));
        return jdbc.sql("select k.*, coalesce(" + name + ", k.key) as name from (select " + key + " as key, " + """
                 count(*)::int as assigned, count(*) filter (where s.responded)::int as responded,
                 count(*) filter (where s.reported)::int as reported, count(*) filter (where s.assessed)::int as assessed,
                 count(*) filter (where s.complete)::int as complete
                 from standing s join party p on p.code = s.addressee""" + where + " group by 1) k order by " + order(key))
                .params(where.params)
                .query((row, number) -> new Group(row.getString("key"), row.getString("name"), row.getInt("assigned"),
                        row.getInt("responded"), row.getInt("reported"), row.getInt("assessed"), row.getInt("complete"),
                        counts(values, row.getString("key")))).list();
    }

    private static String order(String key) {
        return key.startsWith("unnest(s.gcm)") ? "k.key::int" : "k.key";
    }

    private Map<String, Map<String, Integer>> counts(Where where, String key, String column) {
        var counts = new LinkedHashMap<String, Map<String, Integer>>();
        jdbc.sql("select key, code, count(*)::int as count from (select " + key + " as key, " + column + " as code"
                + " from standing s join party p on p.code = s.addressee" + where + ") x where code is not null group by 1, 2 order by 1, 2")
                .params(where.params).query(Counted.class).list()
                .forEach(row -> counts.computeIfAbsent(row.key(), none -> new LinkedHashMap<>()).put(row.code(), row.count()));
        return counts;
    }

    private static Map<String, Map<String, Integer>> counts(Map<String, Map<String, Map<String, Integer>>> values, String key) {
        var counts = new LinkedHashMap<String, Map<String, Integer>>();
        values.forEach((value, byKey) -> counts.put(value, byKey.getOrDefault(key, Map.of())));
        return counts;
    }

    /** Figures of several groupings at once, for a page that shows them side by side. */
    public Map<GroupBy, List<Group>> groups(Filter filter, List<GroupBy> groupings) {
        var groups = new LinkedHashMap<GroupBy, List<Group>>();
        new ArrayList<>(groupings).forEach(groupBy -> groups.put(groupBy, groups(filter, groupBy.key, groupBy.name)));
        return groups;
    }
}
