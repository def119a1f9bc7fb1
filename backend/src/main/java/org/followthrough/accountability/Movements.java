package org.followthrough.accountability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.PassageTotals.Reading;
import org.followthrough.accountability.PassageTotals.Total;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.shared.Coded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What moved between two reporting cycles, as a transition table of published assessments (method, section 5). */
@Service
@Transactional(readOnly = true)
public class Movements {

    /** Rows and columns, from the lowest: every level that a panel can find. No quorum is no finding. */
    public static final List<AssessmentLevel> LEVELS = List.of(AssessmentLevel.REGRESSION, AssessmentLevel.NO_EVIDENCE, AssessmentLevel.NOT_STARTED,
            AssessmentLevel.LIMITED, AssessmentLevel.SUBSTANTIAL, AssessmentLevel.COMPLETE);

    private static final String LEVEL = "level:";
    private static final String NOTHING = LEVEL + AssessmentLevel.NO_QUORUM.code();

    private final JdbcClient jdbc;
    private final PassageTotals totals;

    Movements(JdbcClient jdbc, PassageTotals totals) {
        this.jdbc = jdbc;
        this.totals = totals;
    }

    /**
     * Commitments that were assessed in both cycles, by what was found then and later.
     *
     * @param from the earlier cycle
     * @param to the later one
     * @param counts how many moved from the first level to the second; a move that nobody made is missing
     * @param onlyOne how many have a finding in one of the two cycles only, no quorum included
     * @param methodChanged whether some were assessed under another version of the method than others: the series breaks
     */
    public record Table(String from, String to, Map<AssessmentLevel, Map<AssessmentLevel, Integer>> counts, int onlyOne, boolean methodChanged) {

        public int count(AssessmentLevel was, AssessmentLevel is) {
            return counts.getOrDefault(was, Map.of()).getOrDefault(is, 0);
        }

        /** Of what was found then. */
        public int before(AssessmentLevel was) {
            return LEVELS.stream().mapToInt(is -> count(was, is)).sum();
        }

        /** Of what is found now. */
        public int after(AssessmentLevel is) {
            return LEVELS.stream().mapToInt(was -> count(was, is)).sum();
        }

        public int all() {
            return LEVELS.stream().mapToInt(this::before).sum();
        }

        /** How many stand higher now. No evidence and not started are the same step; regression is below both. */
        public int forward() {
            return moved(1);
        }

        /** How many are on the same step. */
        public int stayed() {
            return moved(0);
        }

        /** How many stand lower now. */
        public int back() {
            return moved(-1);
        }

        private int moved(int direction) {
            return LEVELS.stream().mapToInt(was -> LEVELS.stream().filter(is -> Integer.signum(step(is) - step(was)) == direction)
                    .mapToInt(is -> count(was, is)).sum()).sum();
        }

        private static int step(AssessmentLevel level) {
            return level.step().orElse(-1);
        }
    }

    /** What was found of the commitments that a filter shows, cycle by cycle. */
    public Series of(Filter filter) {
        return new Series(filter, totals.of(filter));
    }

    /** What was found of some commitments: in which cycles, and what moved between two of them. */
    public final class Series {

        private final Filter filter;
        private final Reading reading;
        private final List<String> cycles;

        private Series(Filter filter, Reading reading) {
            this.filter = filter;
            this.reading = reading;
            this.cycles = newestFirst(reading.of(null, LEVEL).stream().filter(one -> !one.code().equals(NOTHING)).map(Total::cycle).distinct().toList());
        }

        /** Of what. */
        public Filter filter() {
            return filter;
        }

        /** The cycles in which something was found, newest first. */
        public List<String> cycles() {
            return cycles;
        }

        /** What moved between the last two cycles; empty as long as there are not two. */
        public Optional<Table> latest() {
            return cycles.size() < 2 ? Optional.empty() : Optional.of(between(cycles.get(1), cycles.get(0)));
        }

        /** What moved between two cycles; between a cycle and itself everything stayed. */
        public Table between(String from, String to) {
            var pair = from.compareTo(to) < 0 ? from + ">" + to : to + ">" + from;
            var found = reading.of(List.of(from, to, pair), "");
            var moves = from.equals(to) ? levels(found, from).map(Movements::stayed).toList()
                    : found.stream().filter(one -> one.cycle().equals(pair)).map(one -> moved(one, from.compareTo(to) < 0)).toList();
            var counts = new HashMap<AssessmentLevel, Map<AssessmentLevel, Integer>>();
            moves.stream().filter(Move::isInBoth).forEach(move -> counts.computeIfAbsent(move.was, none -> new HashMap<>()).merge(move.is, move.count, Integer::sum));
            var published = moves.stream().mapToInt(Move::count).sum();
            var onlyOne = found(found, from) + found(found, to) - 2 * published + moves.stream().filter(Move::isInOne).mapToInt(Move::count).sum();
            return new Table(from, to, counts, onlyOne, found.stream().filter(one -> one.code().startsWith("method:")).map(Total::code).distinct().count() > 1);
        }
    }

    private List<String> newestFirst(List<String> cycles) {
        return jdbc.sql("select code from reporting_cycle where code = any(:cycles) order by opens desc, code desc")
                .param("cycles", cycles.toArray(String[]::new)).query(String.class).list();
    }

    /** So many of which something is published in both cycles, if only that there was no quorum. */
    private record Move(AssessmentLevel was, AssessmentLevel is, int count) {

        private boolean isInBoth() {
            return was != AssessmentLevel.NO_QUORUM && is != AssessmentLevel.NO_QUORUM;
        }

        private boolean isInOne() {
            return !isInBoth() && was != is;
        }
    }

    /** Every pair of cycles is kept once, the one with the lower code first. */
    private static Move moved(Total total, boolean inOrder) {
        var levels = total.code().split(">");
        return new Move(level(levels[inOrder ? 0 : 1]), level(levels[inOrder ? 1 : 0]), total.count());
    }

    private static Move stayed(Total total) {
        var level = level(total.code().substring(LEVEL.length()));
        return new Move(level, level, total.count());
    }

    private static AssessmentLevel level(String code) {
        return Coded.find(AssessmentLevel.class, code).orElseThrow();
    }

    private static int found(List<Total> totals, String cycle) {
        return levels(totals, cycle).mapToInt(Total::count).sum();
    }

    private static Stream<Total> levels(List<Total> totals, String cycle) {
        return totals.stream().filter(one -> one.cycle().equals(cycle) && one.code().startsWith(LEVEL));
    }
}
