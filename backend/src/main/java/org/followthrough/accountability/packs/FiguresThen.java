package org.followthrough.accountability.packs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.accountability.BothSides;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.parties.PartyKind;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a snapshot: funnel and counts by each value, always of those assigned (method, section 5). At now they are those of
 * the overview.
 *
 * @param total    of all commitments
 * @param parties  by addressee, every addressee included, in the order of their codes
 * @param regions  by region of the addressee
 * @param themes   by theme; a commitment counts in each of its themes
 * @param objectives by objective of the Global Compact, in the same way
 * @param sides    governments and organisations by the same measures
 */
public record FiguresThen(Group total, List<Group> parties, List<Group> regions, List<Group> themes, List<Group> objectives,
        BothSides sides) {

    /** Counts the standings of a snapshot. */
    public static FiguresThen of(List<StandingThen> standings) {
        return new FiguresThen(group("", "", standings), by(standings, s -> List.of(s.addressee().code()), s -> s.addressee().name()),
                by(standings, s -> List.of(s.addressee().region()), s -> s.addressee().regionName()),
                by(standings, StandingThen::themes, s -> null), objectives(standings),
                new BothSides(side(standings, PartyKind.STATE), side(standings, PartyKind.ORGANISATION)));
    }

    private static List<Group> objectives(List<StandingThen> standings) {
        return by(standings, s -> s.recommendation().gcmObjectives().stream().map(String::valueOf).toList(), s -> null).stream()
                .sorted(Comparator.comparing(group -> Integer.valueOf(group.key()))).toList();
    }

    private static Group side(List<StandingThen> standings, PartyKind kind) {
        return group(kind.code(), kind.code(), standings.stream().filter(s -> s.addressee().kind() == kind).toList());
    }

    private static List<Group> by(List<StandingThen> standings, Function<StandingThen, List<String>> keys,
            Function<StandingThen, @Nullable String> name) {
        var groups = new TreeMap<String, List<StandingThen>>(Comparator.naturalOrder());
        standings.forEach(s -> keys.apply(s).forEach(key -> groups.computeIfAbsent(key, none -> new ArrayList<>()).add(s)));
        return groups.entrySet().stream().map(one -> group(one.getKey(),
                Optional.ofNullable(name.apply(one.getValue().getFirst())).orElse(one.getKey()), one.getValue())).toList();
    }

    /** The figures of some of the standings, such as those of one theme or one recommendation. */
    public static Group group(String key, String name, List<StandingThen> standings) {
        var counts = new LinkedHashMap<String, Map<String, Integer>>();
        counts.put("quality", count(standings, StandingThen::quality));
        counts.put("position", count(standings, StandingThen::position));
        counts.put("selfReport", count(standings, StandingThen::selfReport));
        counts.put("assessment", count(standings, StandingThen::assessment));
        counts.put("effect", count(standings, StandingThen::effect));
        counts.put("cooperation", count(standings, StandingThen::cooperation));
        counts.put("headline", count(standings, s -> s.headline().code()));
        return new Group(key, name, standings.size(), those(standings, StandingThen::responded), those(standings, StandingThen::reported),
                those(standings, StandingThen::assessed), those(standings, StandingThen::complete), counts);
    }

    private static int those(List<StandingThen> standings, Predicate<StandingThen> which) {
        return (int) standings.stream().filter(which).count();
    }

    private static Map<String, Integer> count(List<StandingThen> standings, Function<StandingThen, ? extends @Nullable Coded> value) {
        return standings.stream().flatMap(s -> Stream.<Coded>ofNullable(value.apply(s))).collect(Collectors.groupingBy(Coded::code, TreeMap::new,
                Collectors.summingInt(one -> 1)));
    }
}
