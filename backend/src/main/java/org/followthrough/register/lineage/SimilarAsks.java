package org.followthrough.register.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.RecommendationState;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds asks that are like another one, by the word forms that search keeps (decision 12): nothing is compared but words, so
 * that every likeness can be shown. Works from one language to another only as far as words are the same.
 */
@Repository
@Transactional(readOnly = true)
public class SimilarAsks {

    /** Below it two asks are not worth a look. */
    public static final double WORTH_A_LOOK = 0.2;

    private static final int WEIGHED = 40;
    private static final String COMMON = """
            select r.id, r.ref, r.title, r.verbatim, r.event, e.starts, e.edition, d.name as edition_name, r.state, s.here, s.there, s.shared,
                0.75 * s.likeness + 0.25 * greatest(s.here, s.there) as words,
                array(select code from recommendation_term where scheme = 'themes' and recommendation = r.id intersect
                    select code from recommendation_term where scheme = 'themes' and recommendation = :self order by 1) as themes,
                array(select code::integer from recommendation_term where scheme = 'gcm-objectives' and recommendation = r.id intersect
                    select code::integer from recommendation_term where scheme = 'gcm-objectives' and recommendation = :self order by 1) as gcm,
                array(select addressee_group from recommendation_group where recommendation = r.id intersect
                    select addressee_group from recommendation_group where recommendation = :self order by 1) as groups
            from similar_asks(%s, :self, :weighed) s join recommendation r on r.id = s.recommendation join event e on e.code = r.event
                join edition d on d.code = e.edition
            """;
    /** Codes count for less than words: they say what an ask is about, not what it asks. */
    private static final String OF_REGISTERED = best("0.85 * words + 0.15 * least(1, 0.35 * cardinality(themes) + 0.2 * cardinality(gcm) "
            + "+ 0.1 * cardinality(groups))", "(select asking_words(search, ref) from recommendation where id = :self)");
    private static final String OF_TEXT = best("words", "asking_words(setweight(word_forms(:text), 'B'), '')");

    private final JdbcClient jdbc;
    private final SharedWords sharedWords;

    SimilarAsks(JdbcClient jdbc, SharedWords sharedWords) {
        this.jdbc = jdbc;
        this.sharedWords = sharedWords;
    }

    private static String best(String alike, String words) {
        return "select * from (select c.*, " + alike + " as alike from (" + COMMON.formatted(words)
                + ") c) a where alike >= :least order by alike desc, ref limit :most";
    }

    private record Found(Similar similar, List<String> forms) {
    }

    /** What is most like a recommendation, best first. */
    public List<Similar> of(UUID recommendation, int most) {
        var text = jdbc.sql("select title || '. ' || reading_text from recommendation where id = :id").param("id", recommendation)
                .query(String.class).single();
        var found = jdbc.sql(OF_REGISTERED).param("self", recommendation).param("weighed", WEIGHED).param("least", WORTH_A_LOOK)
                .param("most", most).query(SimilarAsks::found).list();
        return told(text, found);
    }

    /** What is most like a text that is not in the register yet, best first. */
    public List<Similar> ofText(String text, int most) {
        var found = jdbc.sql(OF_TEXT).param("text", text).param("self", null, java.sql.Types.OTHER).param("weighed", WEIGHED)
                .param("least", WORTH_A_LOOK).param("most", most).query(SimilarAsks::found).list();
        return told(text, found);
    }

    private List<Similar> told(String text, List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var words = sharedWords.of(text);
        return found.stream().map(one -> {
            var s = one.similar();
            return new Similar(s.id(), s.ref(), s.title(), s.verbatim(), s.event(), s.starts(), s.edition(), s.editionName(), s.state(),
                    s.likeness(), s.covered(), s.covers(), words.phrases(one.forms()), s.themes(), s.gcmObjectives(), s.addresseeGroups());
        }).toList();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(new Similar(row.getObject("id", UUID.class), row.getString("ref"), row.getString("title"), row.getString("verbatim"),
                row.getString("event"), row.getObject("starts", LocalDate.class), row.getString("edition"), row.getString("edition_name"),
                Sql.codedAlways(RecommendationState.class, row, "state"), Math.min(1, row.getDouble("alike")), row.getDouble("here"),
                row.getDouble("there"), List.of(), Sql.strings(row, "themes"), Sql.integers(row, "gcm"),
                Sql.strings(row, "groups").stream().map(code -> Coded.find(AddresseeGroup.class, code).orElseThrow()).toList()),
                Sql.strings(row, "shared"));
    }

    /** The word forms that both have and few others. */
    List<String> sharedForms(UUID one, UUID other) {
        return jdbc.sql("""
                select t.form from register_size z cross join lateral telling((select asking_words(search, ref) from recommendation where id = :one)) t
                where t.recommendations <= greatest(3, z.recommendations * 0.15) and t.form = any(tsvector_to_array(
                    (select asking_words(search, ref) from recommendation where id = :other)))""")
                .param("one", one).param("other", other).query(String.class).list();
    }
}
