package org.followthrough.accountability;

import java.sql.Types;
import java.util.List;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many commitments have passed what, kept by the database. A change is only noted in the transaction that makes it and added up
 * later; every reader sees the same before and after (decision 57).
 */
@Repository
public class PassageTotals {

    private static final int AT_ONCE = 2_000;
    /** As many while a cycle opens: adding up everybody who is asked would take its time from the asking. */
    private static final int WHILE_OPENING = 100;
    /** Where more wait, no page corrects by them (passage_counts), so that adding some of them up while a cycle opens would show nowhere. */
    private static final int CORRECTED = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PassageTotals(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * How many of one side have passed something in so many days.
     *
     * @param days full days; -1 where no time is measured
     */
    record Total(String cycle, String code, String side, int days, int count) {
    }

    /** What is known of all that a filter shows, to be asked for parts of it. */
    interface Reading {

        /**
         * How many have passed what.
         *
         * @param cycles in these only; null is any
         * @param prefix of the codes
         */
        List<Total> of(@Nullable List<String> cycles, String prefix);
    }

    /** From the totals, asked for each part; or counted at once, from the commitments of which no totals are kept. */
    Reading of(Filter filter) {
        return Scope.of(filter).filter(scope -> isKeptAt(filter.party(), scope)).map(scope -> kept(scope, filter)).orElseGet(() -> counted(filter));
    }

    private Reading kept(String scope, Filter filter) {
        return (cycles, prefix) -> jdbc
                .sql("select * from passage_counts(:scope, :region, :party, :cycles, :like)" + (filter.kind() == null ? "" : " where side = :side"))
                .param("scope", scope).param("region", orEverywhere(filter.region())).param("party", orEverywhere(filter.party()))
                .param("cycles", cycles == null ? null : cycles.toArray(String[]::new), Types.ARRAY).param("like", prefix + "%")
                .param("side", filter.kind() == null ? null : filter.kind().code()).query(Total.class).list();
    }

    /** One addressee has few commitments of a theme: they are quicker counted than kept. */
    private static boolean isKeptAt(@Nullable String party, String scope) {
        return party == null || scope.equals("all") || scope.startsWith("edition:");
    }

    private static String orEverywhere(@Nullable String code) {
        return code == null ? "" : code;
    }

    private Reading counted(Filter filter) {
        var where = new Where(filter);
        var all = jdbc.sql("select cycle, code, side, days, sum(count)::int as count from passage_counts_of(array(select s.commitment"
                + " from standing s join party p on p.code = s.addressee" + where + ")) group by 1, 2, 3, 4")
                .params(where.params).query(Total.class).list();
        return (cycles, prefix) -> all.stream().filter(one -> (cycles == null || cycles.contains(one.cycle())) && one.code().startsWith(prefix)).toList();
    }

    /** Adds up what has changed, some at a time; all of it, unless a cycle is opening, or opens meanwhile. */
    @Scheduled(fixedDelay = 2_000)
    public void addUp() {
        while (!isOpening()) {
            if (addUp(AT_ONCE) == 0) {
                return;
            }
        }
        if (!areTooMany()) {
            addUp(WHILE_OPENING);
        }
    }

    private boolean areTooMany() {
        return jdbc.sql("select count(*) > :most from (select 1 from passage_change limit :most + 1) waiting").param("most", CORRECTED)
                .query(Boolean.class).single();
    }

    private boolean isOpening() {
        return jdbc.sql("select exists (select 1 from reporting_cycle where state = 'open' and not all_asked)").query(Boolean.class).single();
    }

    private int addUp(int most) {
        return transaction.execute(status -> jdbc.sql("select add_up_passages(:most)").param("most", most).query(Integer.class).single());
    }

    /** What differs from a full recount: references of commitments, and totals; none if all is well. */
    public List<String> astray() {
        return jdbc.sql("select subject from passage_astray order by 1").query(String.class).list();
    }
}
