package org.followthrough.register;

import java.time.Instant;
import java.util.List;
import org.followthrough.register.RegisterSearch.Filter;
import org.followthrough.register.RegisterSearch.Row;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What came into the register last, of what a filter shows (features, row K3). */
@Repository
@Transactional(readOnly = true)
public class NewlyRegistered {

    private final JdbcClient jdbc;
    private final RegisterSearch search;
    private final RegisterRows rows;

    NewlyRegistered(JdbcClient jdbc, RegisterSearch search, RegisterRows rows) {
        this.jdbc = jdbc;
        this.search = search;
        this.rows = rows;
    }

    /** A recommendation with the instant at which it became public. */
    public record Entry(Row row, Instant at) {
    }

    /** At most so many, newest first. */
    public List<Entry> latest(Filter filter, int limit) {
        var where = search.where(filter);
        return jdbc.sql(RegisterRows.COLUMNS + ", r.registered_at" + RegisterWhere.FROM + where + " order by r.registered_at desc, r.ref desc limit :limit")
                .params(where.params()).param("limit", limit)
                .query((row, number) -> new Entry(rows.row(row, number), Sql.instant(row, "registered_at"))).list();
    }
}
