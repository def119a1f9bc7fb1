package org.followthrough.register.declarations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what governments said in return and which asks are found in it: what is decided and holds, which is public. */
@Repository
@Transactional(readOnly = true)
public class Adoptions {

    private static final String SELECT = """
            select r.ref, r.title as ask_title, a.kind, s.id as sentence, s.place, s.verbatim, d.id as declaration, d.edition, d.title, d.body, d.date, d.address,
                (select count(*)::int from declared_sentence x where x.declaration = d.id) as sentences
            from adoption a join recommendation r on r.id = a.recommendation join declared_sentence s on s.id = a.sentence
                join declaration d on d.id = s.declaration
            where a.status = 'confirmed' and r.state <> 'draft' and\s""";

    private final DeclarationRows rows;
    private final JdbcClient jdbc;

    Adoptions(DeclarationRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** One document. */
    public Optional<Declaration> declaration(UUID id) {
        return rows.find(id);
    }

    /** Documents of an edition, or of all, after the given one. */
    public List<Declaration> declarations(@Nullable String edition, @Nullable UUID after, int limit) {
        return rows.page(edition, after, limit);
    }

    /** One sentence. */
    public Optional<DeclaredSentence> sentence(UUID id) {
        return rows.sentence(id);
    }

    /** The sentences of a document, in its order. */
    public List<DeclaredSentence> sentences(UUID declaration) {
        return jdbc.sql("select * from declared_sentence where declaration = :id order by ordinal").param("id", declaration)
                .query((row, number) -> new DeclaredSentence(row.getObject("id", UUID.class), row.getObject("declaration", UUID.class), row.getString("place"),
                        row.getString("verbatim"))).list();
    }

    /** In which sentences each of these asks is found, by its reference; those found in none are missing. */
    public Map<String, List<Adoption>> of(Collection<String> refs) {
        return jdbc.sql(SELECT + "r.ref = any(:refs) order by r.ref, d.date, s.ordinal").param("refs", refs.toArray(String[]::new)).query(Adoptions::adoption)
                .list().stream().collect(Collectors.groupingBy(Adoption::ref));
    }

    /** Which asks are found in the sentences of a document, by sentence. */
    public Map<UUID, List<Adoption>> in(UUID declaration) {
        return jdbc.sql(SELECT + "d.id = :id order by s.ordinal, r.ref").param("id", declaration).query(Adoptions::adoption).list().stream()
                .collect(Collectors.groupingBy(Adoption::id));
    }

    /** Every one of the asks of an edition, in their order; of all editions where none is named. */
    public List<Adoption> ofEdition(String edition) {
        return jdbc.sql(SELECT + "(:edition = '' or r.event in (select code from event where edition = :edition)) order by r.ref, d.date, s.ordinal, s.id")
                .param("edition", edition).query(Adoptions::adoption).list();
    }

    private static Adoption adoption(ResultSet row, int number) throws SQLException {
        var declaration = row.getObject("declaration", UUID.class);
        return new Adoption(row.getString("ref"), row.getString("ask_title"), Sql.codedAlways(AdoptionKind.class, row, "kind"),
                new DeclaredSentence(row.getObject("sentence", UUID.class), declaration, row.getString("place"), row.getString("verbatim")),
                new Declaration(declaration, row.getString("edition"), row.getString("title"), row.getString("body"), row.getObject("date", LocalDate.class),
                        row.getString("address"), row.getInt("sentences")));
    }
}
