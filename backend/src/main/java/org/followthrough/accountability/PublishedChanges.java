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

    /** Looked for first, where most filters find enough. */
    private static final String NEWEST = "(select * from timeline_entry order by ordinal desc limit 5000) t join standing s on s.commitment = t.commitment";
    /** A narrow filter asks each commitment that it shows, so that neither reads all that was ever told. */
    private static final String OF_EACH = "standing s cross join lateral (select * from timeline_entry e where e.commitment = s.commitment"
            + " order by e.ordinal desc limit :limit) t";

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
        var newest = latest(new Where(filter), NEWEST, limit);
        return newest.size() == limit ? newest : latest(narrow(filter), OF_EACH, limit);
    }

    /** Words are looked for where they are indexed, not in every commitment; a reference is that of the ask, a tilde and the addressee. */
    private static Where narrow(Filter f) {
        var where = new Where(f.saying(null));
        if (f.q() != null && !f.q().isBlank()) {
            where.saying(f.q(), """
                    s.commitment in (select m.commitment from standing m where m.recommendation in (select r.id from recommendation r
                            where r.search @@ search_query(:q) or lower(r.ref) like :part)
                        union select m.commitment from standing m where m.addressee in (select o.code from party o
                            where fold(o.name) like fold(:part) or lower(o.code) like :part)
                        union select m.commitment from standing m where m.recommendation in (select r.id from recommendation r
                            where position('~' in :part) > 0 and lower(r.ref) like split_part(:part, '~', 1)) and lower(m.ref) like :part)""");
        }
        return where;
    }

    /** The same of one commitment. */
    public List<Change> ofCommitment(String ref, int limit) {
        var where = new Where(Filter.ALL);
        where.and("s.ref = :ref", "ref", ref);
        return latest(where, OF_EACH, limit);
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
