package org.followthrough.register.lineage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.register.RecommendationState;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads how recommendations hang together: confirmed links only, which are public. */
@Repository
@Transactional(readOnly = true)
public class Lineages {

    private final JdbcClient jdbc;

    Lineages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A link as one of its two recommendations sees it.
     *
     * @param of       the recommendation that sees it
     * @param outgoing whether it is the one that points
     * @param ref      the other one
     */
    public record Relative(String of, LineageKind kind, boolean outgoing, String ref, String title, String event, String edition,
            RecommendationState state) {
    }

    /** The chain of a recommendation; it alone where nothing is linked with it. */
    public Chain chain(UUID recommendation) {
        return new Chain(jdbc.sql("""
                select r.id, r.ref, r.title, r.event, e.starts, e.edition, d.name as edition_name, r.state,
                    array(select l.kind || ' ' || o.ref from lineage_link l join recommendation o on o.id = l.other
                        where l.recommendation = r.id and l.status = 'confirmed' order by o.ref) as links
                from lineage_of(:id) m join recommendation r on r.id = m join event e on e.code = r.event join edition d on d.code = e.edition
                order by e.starts, d.opens, r.ref""").param("id", recommendation)
                .query((row, number) -> new Chain.Member(row.getObject("id", UUID.class), row.getString("ref"), row.getString("title"),
                        row.getString("event"), row.getObject("starts", LocalDate.class), row.getString("edition"),
                        row.getString("edition_name"), Sql.codedAlways(RecommendationState.class, row, "state"),
                        Sql.strings(row, "links").stream().map(Lineages::step).toList())).list());
    }

    private static Chain.Step step(String link) {
        var parts = link.split(" ");
        return new Chain.Step(Coded.find(LineageKind.class, parts[0]).orElseThrow(), parts[1]);
    }

    /** What each of these is linked with, by its reference; those that have no links are missing. */
    public Map<String, List<Relative>> of(Collection<String> refs) {
        return jdbc.sql("""
                select mine.ref as of, l.kind, l.recommendation = mine.id as outgoing, o.ref, o.title, o.event, e.edition, o.state
                from recommendation mine join lineage_link l on (l.recommendation = mine.id or l.other = mine.id) and l.status = 'confirmed'
                    join recommendation o on o.id in (l.recommendation, l.other) and o.id <> mine.id join event e on e.code = o.event
                where mine.ref = any(:refs) order by mine.ref, e.starts, o.ref""").param("refs", refs.toArray(String[]::new))
                .query((row, number) -> new Relative(row.getString("of"), Sql.codedAlways(LineageKind.class, row, "kind"),
                        row.getBoolean("outgoing"), row.getString("ref"), row.getString("title"), row.getString("event"),
                        row.getString("edition"), Sql.codedAlways(RecommendationState.class, row, "state"))).list()
                .stream().collect(Collectors.groupingBy(Relative::of));
    }
}
