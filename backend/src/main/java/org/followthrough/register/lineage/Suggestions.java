package org.followthrough.register.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Marked;
import org.followthrough.register.Recommendation;
import org.followthrough.register.Recommendations;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work list of those who decide suggestions: the likest pairs of an edition first. */
@Service
@Transactional(readOnly = true)
public class Suggestions {

    /** Walks the chain only from where one begins, since that costs more than all the rest. */
    private static final String OPEN = """
             from lineage_link l join recommendation r on r.id = l.recommendation join event e on e.code = r.event
                join recommendation o on o.id = l.other
            where l.status = 'suggested' and e.edition = :edition and r.state in ('registered', 'superseded')
                and (l.kind <> 'merged-into' or r.state = 'registered' and o.state = 'registered')
                and case when exists (select 1 from lineage_link c where c.status = 'confirmed' and c.recommendation = l.recommendation)
                        or exists (select 1 from lineage_link c where c.status = 'confirmed' and c.other = l.recommendation)
                    then not exists (select 1 from lineage_of(l.recommendation) m where m = l.other) else true end""";

    private final JdbcClient jdbc;
    private final Recommendations recommendations;
    private final SharedWords sharedWords;
    private final AccessPolicy policy;

    Suggestions(JdbcClient jdbc, Recommendations recommendations, SharedWords sharedWords, AccessPolicy policy) {
        this.jdbc = jdbc;
        this.recommendations = recommendations;
        this.sharedWords = sharedWords;
        this.policy = policy;
    }

    /**
     * A pair that may be linked.
     *
     * @param ref   the later one, or the one that may be merged
     * @param words telling words and phrases that both have
     */
    public record Suggestion(UUID id, String ref, String title, String other, String otherTitle, String otherEdition, LineageKind kind,
            double likeness, List<String> words, List<String> themes, List<Integer> gcmObjectives, List<AddresseeGroup> addresseeGroups) {
    }

    /** Both texts of a suggestion, with what they share marked. */
    public record Pair(Suggestion suggestion, Recommendation one, Recommendation other, Marked text, Marked otherText) {
    }

    /** How many of an edition are open. */
    public int count(Actor actor, String edition) {
        policy.require(actor, Permission.LINK_ASKS);
        return jdbc.sql("select count(*)" + OPEN).param("edition", edition).query(Integer.class).single();
    }

    /** Editions that have suggestions, newest first. */
    public List<String> editions(Actor actor) {
        policy.require(actor, Permission.LINK_ASKS);
        return jdbc.sql("""
                select d.code from edition d where exists (select 1 from lineage_link l join recommendation r on r.id = l.recommendation
                    join event e on e.code = r.event where l.status = 'suggested' and e.edition = d.code) order by d.opens desc, d.code""")
                .query(String.class).list();
    }

    /** The open ones of an edition, the likest first. */
    public List<Suggestion> open(Actor actor, String edition, int most) {
        policy.require(actor, Permission.LINK_ASKS);
        return jdbc.sql(select(OPEN) + " order by l.likeness desc, r.ref, o.ref limit :most").param("edition", edition).param("most", most)
                .query((row, number) -> suggestion(row)).list().stream().map(this::worded).toList();
    }

    /** One suggestion with both texts; nothing where it is decided. */
    public Optional<Pair> pair(Actor actor, UUID id) {
        policy.require(actor, Permission.LINK_ASKS);
        var found = jdbc.sql(select("""
                 from lineage_link l join recommendation r on r.id = l.recommendation join recommendation o on o.id = l.other
                where l.status = 'suggested' and l.id = :id""")).param("id", id).query((row, number) -> suggestion(row)).optional();
        return found.map(raw -> {
            var one = recommendations.find(raw.suggestion().ref()).orElseThrow();
            var other = recommendations.find(raw.suggestion().other()).orElseThrow();
            return new Pair(worded(raw), one, other, sharedWords.of(one.readingText()).marked(raw.forms()),
                    sharedWords.of(other.readingText()).marked(raw.forms()));
        });
    }

    private static String select(String from) {
        return """
                select l.id, r.ref, r.title, r.reading_text, o.ref as other, o.title as other_title,
                    (select edition from event where code = o.event) as other_edition, l.kind, l.likeness, l.shared,
                    array(select code from recommendation_term where scheme = 'themes' and recommendation = r.id intersect
                        select code from recommendation_term where scheme = 'themes' and recommendation = o.id order by 1) as themes,
                    array(select code::integer from recommendation_term where scheme = 'gcm-objectives' and recommendation = r.id intersect
                        select code::integer from recommendation_term where scheme = 'gcm-objectives' and recommendation = o.id order by 1) as gcm,
                    array(select addressee_group from recommendation_group where recommendation = r.id intersect
                        select addressee_group from recommendation_group where recommendation = o.id order by 1) as groups""" + from;
    }

    private record Raw(Suggestion suggestion, String text, List<String> forms) {
    }

    private static Raw suggestion(ResultSet row) throws SQLException {
        return new Raw(new Suggestion(row.getObject("id", UUID.class), row.getString("ref"), row.getString("title"), row.getString("other"),
                row.getString("other_title"), row.getString("other_edition"), Sql.codedAlways(LineageKind.class, row, "kind"),
                row.getDouble("likeness"), List.of(), Sql.strings(row, "themes"), Sql.integers(row, "gcm"),
                Sql.strings(row, "groups").stream().map(code -> Coded.find(AddresseeGroup.class, code).orElseThrow()).toList()),
                row.getString("title") + ". " + row.getString("reading_text"), Sql.strings(row, "shared"));
    }

    private Suggestion worded(Raw raw) {
        var s = raw.suggestion();
        return new Suggestion(s.id(), s.ref(), s.title(), s.other(), s.otherTitle(), s.otherEdition(), s.kind(), s.likeness(),
                sharedWords.of(raw.text()).phrases(raw.forms()), s.themes(), s.gcmObjectives(), s.addresseeGroups());
    }
}
