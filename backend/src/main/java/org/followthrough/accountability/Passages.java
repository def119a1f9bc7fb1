package org.followthrough.accountability;

import java.util.List;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Where;
import org.followthrough.accountability.Passage.Kind;
import org.followthrough.parties.PartyKind;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many commitments have passed what, and how long it took, by side of the addressee. Published values only. */
@Repository
@Transactional(readOnly = true)
public class Passages {

    private final JdbcClient jdbc;

    Passages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A count of one side.
     *
     * @param cycle empty where it is about the response
     * @param code  kind of the passage, and after a colon its value where it has one
     * @param days  median of the days that it took; null where no time is measured
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

        /** Median of the days that it took one side; null where nobody has passed it. */
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
        var where = new Where(filter);
        if (cycle != null) {
            where.and("x.cycle = :inCycle", "inCycle", cycle);
        }
        return new Counts(jdbc.sql("select x.cycle, p.kind as side, x.code, count(*)::int as count,"
                + " percentile_cont(0.5) within group (order by x.days) as days from passage x join standing s on s.commitment = x.commitment"
                + " join party p on p.code = s.addressee" + where + " group by 1, 2, 3").params(where.params).query(Count.class).list());
    }
}
