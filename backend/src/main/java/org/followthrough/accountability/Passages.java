package org.followthrough.accountability;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Passage.Kind;
import org.followthrough.accountability.PassageTotals.Total;
import org.followthrough.parties.PartyKind;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many commitments have passed what, and how long it took, by side of the addressee. Published values only. */
@Repository
@Transactional(readOnly = true)
public class Passages {

    private static final String POSITION = "position:";
    /** Kept beside, for other figures. */
    private static final List<String> FURTHER = List.of("level:", "method:", "ratings:");

    private final PassageTotals totals;

    Passages(PassageTotals totals) {
        this.totals = totals;
    }

    /**
     * A count of one side.
     *
     * @param cycle empty where it is about the response
     * @param code  kind of the passage, and after a colon its value where it has one
     * @param days  median of the full days that it took; null where no time is measured
     */
    record Count(String cycle, String side, String code, int count, @Nullable Double days) {

        private boolean is(Passage passage) {
            return cycle.equals(passage.cycle()) && code.equals(passage.code());
        }
    }

    /** The counts of what a filter shows. */
    public record Counts(List<Count> all) {

        /** How many of both sides. */
        public int count(Passage passage) {
            return all.stream().filter(one -> one.is(passage)).mapToInt(Count::count).sum();
        }

        /** How many of one side. */
        public int count(Passage passage, PartyKind side) {
            return all.stream().filter(one -> one.is(passage) && one.side().equals(side.code())).mapToInt(Count::count).sum();
        }

        /** How many have a value of a kind in a cycle. */
        public int count(String cycle, Kind kind, Coded value) {
            return count(Passage.in(cycle, kind, value));
        }

        /** How many of those that a cycle asked have which position now. */
        public Map<String, Integer> positions(String cycle) {
            return all.stream().filter(one -> one.cycle().equals(cycle) && one.code().startsWith(POSITION))
                    .collect(Collectors.toMap(one -> one.code().substring(POSITION.length()), Count::count, Integer::sum));
        }

        /** Median of the full days that it took one side; null where nobody has passed it. */
        public @Nullable Double days(Passage passage, PartyKind side) {
            return all.stream().filter(one -> one.is(passage) && one.side().equals(side.code())).findFirst().map(Count::days).orElse(null);
        }
    }

    /** Of the response and of every cycle. */
    public Counts of(Filter filter) {
        return counts(filter, null);
    }

    /** Of the response, and of what became of it outside all cycles. */
    public Counts outsideCycles(Filter filter) {
        return counts(filter, "");
    }

    /** Of one cycle. */
    public Counts in(Filter filter, String cycle) {
        return counts(filter, cycle);
    }

    private Counts counts(Filter filter, @Nullable String cycle) {
        var found = totals.of(filter).of(cycle == null ? null : List.of(cycle), "");
        return new Counts(middles(found.stream().filter(one -> !one.cycle().contains(">"))
                .filter(one -> FURTHER.stream().noneMatch(one.code()::startsWith)).toList()));
    }

    private static List<Count> middles(List<Total> totals) {
        return totals.stream().collect(Collectors.groupingBy(one -> List.of(one.cycle(), one.side(), one.code()))).values().stream()
                .map(alike -> new Count(alike.getFirst().cycle(), alike.getFirst().side(), alike.getFirst().code(),
                        alike.stream().mapToInt(Total::count).sum(), middle(alike.stream().filter(one -> one.days() >= 0).toList()))).toList();
    }

    /** Between two middles half-way. */
    private static @Nullable Double middle(List<Total> timed) {
        var count = timed.stream().mapToInt(Total::count).sum();
        return count == 0 ? null : (at((count - 1) / 2, timed) + at(count / 2, timed)) / 2.0;
    }

    private static int at(int place, List<Total> timed) {
        var left = place;
        for (var one : timed.stream().sorted(Comparator.comparingInt(Total::days)).toList()) {
            left -= one.count();
            if (left < 0) {
                return one.days();
            }
        }
        throw new IllegalArgumentException("there are not so many");
    }
}
