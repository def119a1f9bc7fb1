package org.followthrough.accountability;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Where;
import org.followthrough.accountability.Timeline.Entry;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the public was told last of the commitments that a filter shows, in the order in which it became public (features, row K3). */
@Repository
@Transactional(readOnly = true)
public class PublishedChanges {

    private static final int RECENT = 5_000;

    private final JdbcClient jdbc;
    private final Json json;

    PublishedChanges(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An entry of a timeline with the commitment that it tells of.
     *
     * @param id of the entry; it never changes
     */
    public record Change(UUID id, Entry entry, String ref, String title, String edition, String addressee, String addresseeName) {
    }

    /** At most so many, newest first. */
    public List<Change> latest(Filter filter, int limit) {
        var where = new Where(filter);
        return latest(where, limit);
    }

    /** The same of one commitment. */
    public List<Change> ofCommitment(String ref, int limit) {
        var where = new Where(Filter.ALL);
        where.and("s.ref = :ref", "ref", ref);
        return latest(where, limit);
    }

    /**
     * Looked for among the newest of all first, where most filters find enough; a narrow one then asks each commitment that it shows,
     * so that neither reads all that was ever told.
     */
    private List<Change> latest(Where where, int limit) {
        var newest = latest(where, "(select * from timeline_entry order by ordinal desc limit " + RECENT + ") t join standing s on s.commitment = t.commitment",
                limit);
        return newest.size() == limit ? newest : latest(where, "standing s cross join lateral (select * from timeline_entry e"
                + " where e.commitment = s.commitment order by e.ordinal desc limit :limit) t", limit);
    }

    private List<Change> latest(Where where, String from, int limit) {
        return jdbc.sql("select t.id, t.ordinal, t.at, t.kind, t.text_key, t.text_args, t.cycle, t.by, s.ref, s.title, s.edition, s.addressee,"
                + " p.name as addressee_name from " + from + " join party p on p.code = s.addressee" + where
                + " order by t.ordinal desc limit :limit")
                .params(where.params).param("limit", limit)
                .query((row, number) -> new Change(row.getObject("id", UUID.class), new Entry(row.getLong("ordinal"), Sql.instant(row, "at"),
                        row.getString("kind"), new Sentence(row.getString("text_key"), strings(row.getString("text_args"))),
                        row.getString("cycle"), row.getString("by")), row.getString("ref"), row.getString("title"), row.getString("edition"),
                        row.getString("addressee"), row.getString("addressee_name"))).list();
    }

    private Map<String, String> strings(@Nullable String args) {
        return json.map(args).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}
