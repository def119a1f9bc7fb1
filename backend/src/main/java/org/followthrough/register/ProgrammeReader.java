package org.followthrough.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.forum.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The programme of an edition as a tree, with what was registered at each node (features, row A6). */
@Repository
@Transactional(readOnly = true)
public class ProgrammeReader {

    private final JdbcClient jdbc;
    private final Editions editions;

    ProgrammeReader(JdbcClient jdbc, Editions editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    /**
     * An event with what lies below it.
     *
     * @param recommendations how many were made in it or below it
     * @param documents its outcome documents from which anything is registered
     */
    public record Node(Event event, int recommendations, List<Outcome> documents, List<Node> below) {
    }

    /**
     * An outcome document with how many recommendations come from it.
     *
     * @param fileName for those who keep the register: it may say whose document it is
     * @param named    whether the public may see whose it is
     */
    public record Outcome(UUID id, String event, String fileName, boolean named, int recommendations) {

        /** Its name as the public sees it (features, row A5). */
        public Optional<String> publicName() {
            return named ? Optional.of(fileName) : Optional.empty();
        }
    }

    /** One ask of an outcome document. */
    public record Item(String ref, String title, String section) {
    }

    /** The nodes directly below an edition. */
    public List<Node> of(String edition) {
        var counts = counts(edition);
        var documents = documents(edition).stream().collect(Collectors.groupingBy(Outcome::event));
        return nodes(editions.programme(edition), null, counts, documents);
    }

    private static List<Node> nodes(Programme programme, @Nullable String parent, Map<String, Integer> counts,
            Map<String, List<Outcome>> documents) {
        return programme.below(parent).stream().map(event -> new Node(event, counts.getOrDefault(event.code(), 0),
                documents.getOrDefault(event.code(), List.of()), nodes(programme, event.code(), counts, documents))).toList();
    }

    private record Counted(String event, int count) {
    }

    private Map<String, Integer> counts(String edition) {
        return jdbc.sql("""
                select a.event, sum(made.count)::int as count
                from (select r.part, count(*) as count from recommendation r join event e on e.code = r.part
                        where e.edition = :edition and r.state <> 'draft' group by r.part) made
                    cross join lateral events_above(made.part) a (event) group by a.event""").param("edition", edition)
                .query(Counted.class).list().stream().collect(Collectors.toMap(Counted::event, Counted::count));
    }

    private List<Outcome> documents(String edition) {
        return jdbc.sql("""
                select d.id, d.event, d.name as file_name, d.attribution = 'named' as named, count(r.id)::int as recommendations
                from document d join event e on e.code = d.event join recommendation r on r.document = d.id and r.state <> 'draft'
                where e.edition = :edition group by d.id order by d.imported_at, d.id""")
                .param("edition", edition).query(Outcome.class).list();
    }

    /** An outcome document from which anything is registered. */
    public Optional<Outcome> document(UUID id) {
        return jdbc.sql("""
                select d.id, d.event, d.name as file_name, d.attribution = 'named' as named, count(r.id)::int as recommendations from document d
                    join recommendation r on r.document = d.id and r.state <> 'draft' where d.id = :id group by d.id""")
                .param("id", id).query(Outcome.class).optional();
    }

    /** At most {@code limit} asks of a document after the given reference. */
    public List<Item> items(UUID document, @Nullable String after, int limit) {
        return jdbc.sql("""
                select ref, title, section from recommendation where document = :document and state <> 'draft'
                    and (:after::text is null or ref > :after) order by ref limit :limit""")
                .param("document", document).param("after", after).param("limit", limit).query(Item.class).list();
    }
}
