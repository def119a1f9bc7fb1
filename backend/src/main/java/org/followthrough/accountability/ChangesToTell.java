package org.followthrough.accountability;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Where;
import org.followthrough.accountability.PublishedChanges.Change;
import org.followthrough.accountability.Timeline.Entry;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Public changes by their ids, for who was told that there are some. */
@Repository
public class ChangesToTell {

    private final JdbcClient jdbc;
    private final Json json;

    ChangesToTell(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of them whose commitment the filter shows now, in the order in which they became public. */
    public List<Change> among(Collection<UUID> entries, Filter filter) {
        var where = new Where(filter);
        where.and("t.id = any(:entries)", "entries", entries.toArray(UUID[]::new));
        return jdbc.sql("select t.id, t.ordinal, t.at, t.kind, t.text_key, t.text_args, t.cycle, t.by, s.ref, s.title, s.edition, s.addressee,"
                + " p.name as addressee_name from timeline_entry t join standing s on s.commitment = t.commitment"
                + " join party p on p.code = s.addressee" + where + " order by t.ordinal")
                .params(where.params)
                .query((row, number) -> new Change(row.getObject("id", UUID.class), new Entry(row.getLong("ordinal"), Sql.instant(row, "at"),
                        row.getString("kind"), new Sentence(row.getString("text_key"), strings(row.getString("text_args"))),
                        row.getString("cycle"), row.getString("by")), row.getString("ref"), row.getString("title"), row.getString("edition"),
                        row.getString("addressee"), row.getString("addressee_name"))).list();
    }

    private Map<String, String> strings(@Nullable String args) {
        return json.map(args).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}
