package org.followthrough.accountability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Where;
import org.followthrough.accountability.PassageTotals.Total;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
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

    /**
     * The published assessment of a commitment {@code s} in a cycle: after a second panel the last one other than no quorum.
     * The same for the figures and for the lists behind them.
     */
    static final String LEVEL = """
            (select a.level from assessment a join reporting_cycle c on c.id = a.cycle
            where a.commitment = s.commitment and c.code = :%s and a.published_at is not null
            order by a.level = 'no-quorum', a.published_at desc, a.sealed_at desc limit 1)""";

    private static final String NOTHING = "level:" + AssessmentLevel.NO_QUORUM.code();

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

    /** The cycles in which something was found of what the filter shows, newest first. */
    public List<String> cycles(Filter filter) {
        return totals.of(filter, null, "level:%").map(this::newestFirst).orElseGet(() -> counted(filter));
    }

    private List<String> newestFirst(List<Total> levels) {
        var found = levels.stream().filter(one -> !one.code().equals(NOTHING)).map(Total::cycle).distinct().toArray(String[]::new);
        return jdbc.sql("select code from reporting_cycle where code = any(:found) order by opens desc, code desc").param("found", found)
                .query(String.class).list();
    }

    private List<String> counted(Filter filter) {
        var where = new Where(filter);
        return jdbc.sql("""
                select c.code from reporting_cycle c where exists (select 1 from assessment a join standing s on s.commitment = a.commitment
                    join party p on p.code = s.addressee""" + where + (where.isEmpty() ? " where " : " and ") + """
                a.cycle = c.id and a.published_at is not null and a.level <> 'no-quorum') order by c.opens desc, c.code desc""")
                .params(where.params).query(String.class).list();
    }

    /** What moved between the last two of these cycles, newest first; empty as long as there are not two. */
    public Optional<Table> latest(Filter filter, List<String> cycles) {
        return cycles.size() < 2 ? Optional.empty() : Optional.of(between(filter, cycles.get(1), cycles.get(0)));
    }

    /** What moved between two cycles, of what the filter shows. */
    public Table between(Filter filter, String from, String to) {
        return kept(filter, from, to).orElseGet(() -> table(from, to, moves(filter, from, to), methodChanged(filter, from, to)));
    }

    /**
     * So many that were found at a level then and at a level now.
     *
     * @param was null where nothing is published of that cycle
     */
    private record Move(@Nullable AssessmentLevel was, @Nullable AssessmentLevel isNow, int count) {

        private boolean isInBoth() {
            return was != null && isNow != null && was != AssessmentLevel.NO_QUORUM && isNow != AssessmentLevel.NO_QUORUM;
        }
    }

    private List<Move> moves(Filter filter, String from, String to) {
        var where = new Where(filter);
        return jdbc.sql("select was, is_now, count(*)::int as n from (select " + LEVEL.formatted("from") + " as was, " + LEVEL.formatted("to")
                + " as is_now from standing s join party p on p.code = s.addressee" + where + ") moves where was is not null or is_now is not null"
                + " group by 1, 2").params(where.params).param("from", from).param("to", to).query((row, number) -> new Move(
                        Sql.coded(AssessmentLevel.class, row, "was"), Sql.coded(AssessmentLevel.class, row, "is_now"), row.getInt("n"))).list();
    }

    private static Table table(String from, String to, List<Move> moves, boolean methodChanged) {
        var counts = new HashMap<AssessmentLevel, Map<AssessmentLevel, Integer>>();
        moves.stream().filter(Move::isInBoth).forEach(move -> counts.computeIfAbsent(move.was, none -> new HashMap<>()).merge(move.isNow, move.count, Integer::sum));
        return new Table(from, to, counts, moves.stream().filter(move -> !move.isInBoth() && move.was != move.isNow).mapToInt(Move::count).sum(), methodChanged);
    }

    /** From the totals, which hold every pair of cycles once, the one with the lower code first. */
    private Optional<Table> kept(Filter filter, String from, String to) {
        var inOrder = from.compareTo(to) < 0;
        var pair = inOrder ? from + ">" + to : to + ">" + from;
        return totals.of(filter, List.of(from, to, pair), "%").map(found -> {
            var moves = new ArrayList<Move>();
            found.stream().filter(one -> one.cycle().equals(pair)).map(one -> move(one, inOrder)).forEach(moves::add);
            var inBoth = moves.stream().mapToInt(Move::count).sum();
            moves.add(new Move(AssessmentLevel.LIMITED, null, found(found, from) - inBoth));
            moves.add(new Move(null, AssessmentLevel.LIMITED, found(found, to) - inBoth));
            return table(from, to, moves, found.stream().filter(one -> one.code().startsWith("method:")).map(Total::code).distinct().count() > 1);
        });
    }

    private static Move move(Total total, boolean inOrder) {
        var levels = total.code().split(">");
        return new Move(level(levels[inOrder ? 0 : 1]), level(levels[inOrder ? 1 : 0]), total.count());
    }

    private static AssessmentLevel level(String code) {
        return Coded.find(AssessmentLevel.class, code).orElseThrow();
    }

    private static int found(List<Total> totals, String cycle) {
        return totals.stream().filter(one -> one.cycle().equals(cycle) && one.code().startsWith("level:")).mapToInt(Total::count).sum();
    }

    private boolean methodChanged(Filter filter, String from, String to) {
        var where = new Where(filter);
        return jdbc.sql("select count(distinct a.method_version) > 1 from assessment a join reporting_cycle c on c.id = a.cycle"
                + " join standing s on s.commitment = a.commitment join party p on p.code = s.addressee" + where + (where.isEmpty() ? " where" : " and")
                + " c.code in (:from, :to) and a.published_at is not null and a.level <> 'no-quorum'")
                .params(where.params).param("from", from).param("to", to).query(Boolean.class).single();
    }
}
