package org.followthrough.accountability;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Stage;
import org.followthrough.accountability.CommitmentSearch.Where;
import org.followthrough.accountability.Totals.Count;
import org.followthrough.parties.Parties;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.Themes;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.ReviewService;
import org.followthrough.shared.Coded;
import org.followthrough.shared.MethodClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The funnel and the counts by each value, always of those assigned (method, section 5). Published values only. */
@Service
@Transactional(readOnly = true)
public class Overview {

    private final JdbcClient jdbc;
    private final Totals totals;
    private final Themes themes;
    private final Parties parties;
    private final MethodClock clock;

    Overview(JdbcClient jdbc, Totals totals, Themes themes, Parties parties, MethodClock clock) {
        this.jdbc = jdbc;
        this.totals = totals;
        this.themes = themes;
        this.parties = parties;
        this.clock = clock;
    }

    /** By what the figures are grouped; a commitment with several themes counts in each of them. */
    public enum GroupBy implements Coded {
        PARTY("s.addressee", "party"),
        KIND("p.kind", ""),
        THEME("unnest(s.themes)", ""),
        GCM("unnest(s.gcm)::text", ""),
        REGION("s.region", ""),
        HEADLINE("s.headline", ""),
        EDITION("s.edition", "edition");

        private final String key;
        private final String named;

        GroupBy(String key, String named) {
            this.key = key;
            this.named = named;
        }

        /** The parameter of the list of commitments that shows one group. */
        public String parameter() {
            return code();
        }

        /** The key of a group, of a standing {@code s}. */
        String key() {
            return key;
        }

        private Comparator<String> order() {
            return this == GCM ? Comparator.comparing(Integer::valueOf) : Comparator.naturalOrder();
        }
    }

    /** The values that are counted, by the name that the API gives them. */
    private static final List<String> VALUES = List.of("quality", "position", "selfReport", "assessment", "effect", "cooperation", "headline");
    private static final List<String> VERIFIED = List.of(AssessmentLevel.SUBSTANTIAL.code(), AssessmentLevel.COMPLETE.code());

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

    /** The figures of what the filter shows, in all and by group, groups in the order of their keys; with English names. */
    public Figures of(Filter filter, GroupBy groupBy) {
        return of(filter, groupBy, Locale.ENGLISH);
    }

    /** The same with names in a language. */
    public Figures of(Filter filter, GroupBy groupBy, Locale language) {
        return new Figures(clock.now(), ReviewService.METHOD_VERSION, groupBy, group("", "", totals.all(filter)), groups(filter, groupBy, language));
    }

    /** The figures by group, in the order of their keys; with English names. */
    public List<Group> groups(Filter filter, GroupBy groupBy) {
        return groups(filter, groupBy, Locale.ENGLISH);
    }

    private List<Group> groups(Filter filter, GroupBy groupBy, Locale language) {
        var names = switch (groupBy) {
            case THEME -> themes.names(filter.edition(), language);
            case REGION -> parties.regionNames(language);
            default -> names(groupBy);
        };
        return totals.by(groupBy, filter).stream()
                .collect(Collectors.groupingBy(Count::key, () -> new TreeMap<>(groupBy.order()), Collectors.toList())).entrySet().stream()
                .map(counts -> group(counts.getKey(), names.getOrDefault(counts.getKey(), counts.getKey()), counts.getValue())).toList();
    }

    /** The figures of both sides; of a side that was given nothing, all 0. */
    public BothSides sides(Filter filter) {
        var sides = groups(filter, GroupBy.KIND);
        return new BothSides(side(sides, PartyKind.STATE), side(sides, PartyKind.ORGANISATION));
    }

    private static Group side(List<Group> sides, PartyKind kind) {
        return sides.stream().filter(side -> side.key().equals(kind.code())).findFirst().orElse(group(kind.code(), kind.code(), List.of()));
    }

    private Map<String, String> names(GroupBy groupBy) {
        return groupBy.named.isEmpty() ? Map.of() : jdbc.sql("select code, name from " + groupBy.named).query(rows -> {
            var names = new HashMap<String, String>();
            while (rows.next()) {
                names.put(rows.getString("code"), rows.getString("name"));
            }
            return names;
        });
    }

    private static Group group(String key, String name, List<Count> counted) {
        var counts = new LinkedHashMap<String, Map<String, Integer>>();
        VALUES.forEach(value -> counts.put(value, new TreeMap<>()));
        var funnel = new HashMap<String, Integer>();
        counted.forEach(one -> counts.getOrDefault(one.value(), funnel).put(one.code(), one.count()));
        return new Group(key, name, reached(funnel, Stage.ASSIGNED), reached(funnel, Stage.RESPONDED), reached(funnel, Stage.REPORTED),
                reached(funnel, Stage.ASSESSED), reached(funnel, Stage.COMPLETE), counts);
    }

    private static int reached(Map<String, Integer> funnel, Stage stage) {
        return funnel.getOrDefault(stage.code(), 0);
    }

    /** Of one addressee, or of one addressee in one theme: how many the panels found substantial or complete, of those assigned. */
    public record Verified(String addressee, @Nullable String theme, int verified, int assigned) {
    }

    /** Where work is verified: for each addressee in all (theme null) and by theme. */
    public List<Verified> verified(Filter filter) {
        return filter.edition() != null && filter.equals(Filter.of(filter.edition(), filter.party(), filter.region(), null, null))
                ? totals.verified(filter, filter.edition(), VERIFIED) : counted(filter);
    }

    private List<Verified> counted(Filter filter) {
        var where = new Where(filter);
        return jdbc.sql("with shown as (select s.addressee, s.themes, coalesce(s.assessment in (:verified), false) as verified"
                + " from standing s join party p on p.code = s.addressee" + where + ")" + """
                 select addressee, null as theme, count(*) filter (where verified)::int as verified, count(*)::int as assigned
                from shown group by addressee
                union all
                select addressee, theme, count(*) filter (where verified)::int, count(*)::int
                from shown, unnest(themes) theme group by addressee, theme""")
                .params(where.params).param("verified", VERIFIED).query(Verified.class).list();
    }
}
