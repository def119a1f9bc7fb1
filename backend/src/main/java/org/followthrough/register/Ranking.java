package org.followthrough.register;

/**
 * The best answers first: what is found in title or reference before what is found in a text, then by how often and how close
 * together the words stand. At most {@link RegisterSearch#COUNTED} are ranked, those with it in their title chosen first.
 */
final class Ranking {

    private static final int ENOUGH = RegisterSearch.COUNTED + 1;

    private Ranking() {
    }

    /** Keyset paging: a page begins after the place of the last one shown. */
    static String sql(RegisterWhere where, boolean further) {
        return "with titled as materialized (select r.id" + RegisterWhere.FROM + where.and(RegisterWhere.TITLED) + " limit " + ENOUGH + "), "
                + "candidate as materialized ((select id, true as titled from titled) union all (select r.id, false" + RegisterWhere.FROM
                + where.and(RegisterWhere.FOUND) + " and not " + RegisterWhere.TITLED + " limit " + ENOUGH + ") limit " + ENOUGH + "), "
                + "ranked as materialized (select c.id, r.ref, not c.titled as below, -ts_rank(r.search, :words::tsquery) as distance"
                + " from (select * from candidate limit " + RegisterSearch.COUNTED + ") c join recommendation r on r.id = c.id) "
                + RegisterRows.COLUMNS + ", (select count(*) from candidate)::int as found" + RegisterWhere.FROM + " join ranked k on k.id = r.id"
                + (further ? " where (k.below, k.distance, k.ref) > (select below, distance, ref from ranked where ref = :after)" : "")
                + " order by k.below, k.distance, k.ref limit :limit";
    }
}
