package org.followthrough.accountability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Where;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.shared.Sql;
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

    private final JdbcClient jdbc;

    Movements(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        var where = new Where(filter);
        var counts = new HashMap<AssessmentLevel, Map<AssessmentLevel, Integer>>();
        var onlyOne = new ArrayList<Integer>();
        jdbc.sql("select was, is_now, count(*)::int as n from (select " + LEVEL.formatted("from") + " as was, " + LEVEL.formatted("to")
                + " as is_now from standing s join party p on p.code = s.addressee" + where + ") moves where was is not null or is_now is not null"
                + " group by 1, 2").params(where.params).param("from", from).param("to", to).query(row -> {
                    var was = Sql.coded(AssessmentLevel.class, row, "was");
                    var is = Sql.coded(AssessmentLevel.class, row, "is_now");
                    if (was == null || is == null || was == AssessmentLevel.NO_QUORUM || is == AssessmentLevel.NO_QUORUM) {
                        onlyOne.add(was == is ? 0 : row.getInt("n"));
                    } else {
                        counts.computeIfAbsent(was, none -> new HashMap<>()).put(is, row.getInt("n"));
                    }
                });
        return new Table(from, to, counts, onlyOne.stream().mapToInt(n -> n).sum(), methodChanged(filter, from, to));
    }

    private boolean methodChanged(Filter filter, String from, String to) {
        var where = new Where(filter);
        return jdbc.sql("select count(distinct a.method_version) > 1 from assessment a join reporting_cycle c on c.id = a.cycle"
                + " join standing s on s.commitment = a.commitment join party p on p.code = s.addressee" + where + (where.isEmpty() ? " where" : " and")
                + " c.code in (:from, :to) and a.published_at is not null and a.level <> 'no-quorum'")
                .params(where.params).param("from", from).param("to", to).query(Boolean.class).single();
    }
}
