package org.followthrough.accountability;

import java.util.List;
import java.util.Optional;
import org.followthrough.accountability.CommitmentSearch.Filter;
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

    /**
     * Totals of what a filter shows.
     *
     * @param cycles in these only; null is any
     * @param like   pattern of the codes
     * @return empty where no totals are kept of the filter
     */
    Optional<List<Total>> of(Filter filter, @Nullable List<String> cycles, String like) {
        return Scope.of(filter).filter(scope -> isKeptAt(filter.party(), scope)).map(scope -> jdbc
                .sql("select * from passage_counts(:scope, :region, :party, :cycles, :like)" + (filter.kind() == null ? "" : " where side = :side"))
                .param("scope", scope).param("region", orEverywhere(filter.region())).param("party", orEverywhere(filter.party()))
                .param("cycles", cycles == null ? null : cycles.toArray(String[]::new), java.sql.Types.ARRAY).param("like", like)
                .param("side", filter.kind() == null ? null : filter.kind().code()).query(Total.class).list());
    }

    /** One addressee has few commitments of a theme: they are quicker counted than kept. */
    private static boolean isKeptAt(@Nullable String party, String scope) {
        return party == null || scope.equals("all") || scope.startsWith("edition:");
    }

    private static String orEverywhere(@Nullable String code) {
        return code == null ? "" : code;
    }

    /** Adds up what has changed, some at a time. */
    @Scheduled(fixedDelay = 2_000)
    public void addUp() {
        for (var counted = AT_ONCE; counted > 0;) {
            counted = transaction.execute(status -> jdbc.sql("select add_up_passages(:most)").param("most", AT_ONCE).query(Integer.class).single());
        }
    }

    /** What differs from a full recount: references of commitments, and totals; none if all is well. */
    public List<String> astray() {
        return jdbc.sql("select subject from passage_astray order by 1").query(String.class).list();
    }
}
