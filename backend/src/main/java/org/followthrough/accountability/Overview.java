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
import org.followthrough.parties.Party;
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
        return groups(totals.by(groupBy, filter), groupBy, names);
    }

    private static List<Group> groups(List<Count> counted, GroupBy groupBy, Map<String, String> names) {
        return counted.stream()
                .collect(Collectors.groupingBy(Count::key, () -> new TreeMap<>(groupBy.order()), Collectors.toList())).entrySet().stream()
                .map(counts -> group(counts.getKey(), names.getOrDefault(counts.getKey(), counts.getKey()), counts.getValue())).toList();
    }

    /** The figures of both sides; of a side that was given nothing, all 0. */
    public BothSides sides(Filter filter) {
        var sides = groups(filter, GroupBy.KIND);
        return new BothSides(side(sides, PartyKind.STATE), side(sides, PartyKind.ORGANISATION));
    }

    /** How many stand under a headline. */
    public int count(Filter filter, HeadlineCode headline) {
        return group("", "", totals.all(filter)).count("headline", headline.code());
    }

    /** Figures by addressee, in all, and of both sides: counted once. */
    public record Account(Figures figures, BothSides sides) {
    }

    /** The figures of what the filter shows, by addressee and by side. */
    public Account account(Filter filter) {
        var counted = totals.by(GroupBy.PARTY, filter);
        var known = parties.all();
        var names = known.values().stream().collect(Collectors.toMap(Party::code, Party::name));
        var figures = new Figures(clock.now(), ReviewService.METHOD_VERSION, GroupBy.PARTY, group("", "", sums(counted)), groups(counted, GroupBy.PARTY, names));
        return new Account(figures, new BothSides(side(counted, known, PartyKind.STATE), side(counted, known, PartyKind.ORGANISATION)));
    }

    private static Group side(List<Count> counted, Map<String, Party> parties, PartyKind kind) {
        return group(kind.code(), kind.code(), sums(counted.stream().filter(one -> parties.get(one.key()).kind() == kind).toList()));
    }

    /** Of all groups together, where each commitment is in one of them. */
    private static List<Count> sums(List<Count> counted) {
        var sums = new LinkedHashMap<String, Count>();
        counted.forEach(one -> sums.merge(one.value() + " " + one.code(), new Count("", one.value(), one.code(), one.count()),
                (sum, more) -> new Count("", one.value(), one.code(), sum.count() + more.count())));
        return List.copyOf(sums.values());
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

    /** Where work is verified: for each addressee in all (theme null) and by theme; of one theme where the filter names one. */
    public List<Verified> verified(Filter filter) {
        return filter.edition() != null && filter.equals(Filter.of(filter.edition(), filter.party(), filter.region(), filter.theme(), filter.gcm()))
                ? totals.verified(filter, filter.edition()) : counted(filter);
    }

    private List<Verified> counted(Filter filter) {
        var where = new Where(filter);
        return jdbc.sql("with shown as (select s.addressee, s.themes, count(*) filter (where s.assessment in (:verified)) as verified, count(*) as assigned"
                + " from standing s join party p on p.code = s.addressee" + where + " group by 1, 2)" + """
                 select addressee, null as theme, sum(verified)::int as verified, sum(assigned)::int as assigned from shown group by addressee
                union all
                select addressee, theme, sum(verified)::int, sum(assigned)::int from shown, unnest(themes) theme
                where :theme::text is null or theme = :theme group by addressee, theme""")
                .param("theme", filter.theme())
                .params(where.params).param("verified", VERIFIED).query(Verified.class).list();
    }
}
