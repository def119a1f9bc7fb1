package org.followthrough.register.attribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.followthrough.register.attribution.SourceAttribution.Opening;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Modes of attribution and proponents, unveiled. */
@Repository
class Attributions {

    /** A kind of source and its column in the table of proposals. */
    enum Source {
        RECOMMENDATION, DOCUMENT;

        String table() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;

    Attributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SourceAttribution> find(String ref) {
        return read(ref, "");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<SourceAttribution> lock(String ref) {
        return read(ref, " for no key update of r");
    }

    private Optional<SourceAttribution> read(String ref, String rest) {
        return jdbc.sql("""
                select r.id, r.ref, r.attribution as own, coalesce(d.attribution, 'named') as of_document
                from recommendation r left join document d on d.id = r.document where r.ref = :ref and r.state <> 'draft'""" + rest)
                .param("ref", ref).query(this::attribution).optional();
    }

    private SourceAttribution attribution(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new SourceAttribution(id, row.getString("ref"), Sql.codedAlways(Attribution.class, row, "own"),
                Sql.codedAlways(Attribution.class, row, "of_document"), proponents(id), opening(Source.RECOMMENDATION, id).orElse(null));
    }

    private List<Proponent> proponents(UUID recommendation) {
        return jdbc.sql("select person, organisation from recommendation_proponent where recommendation = :id order by ordinal")
                .param("id", recommendation).query((row, n) -> new Proponent(row.getString("person"), row.getString("organisation"))).list();
    }

    Optional<Opening> opening(Source source, UUID id) {
        return jdbc.sql("select attribution, reason, proposed_by from attribution_opening where " + source.table() + " = :id").param("id", id)
                .query((row, n) -> new Opening(Sql.codedAlways(Attribution.class, row, "attribution"), row.getString("reason"),
                        row.getObject("proposed_by", UUID.class))).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Attribution> lockDocument(UUID id) {
        return jdbc.sql("select attribution from document where id = :id for no key update").param("id", id)
                .query((row, n) -> Sql.codedAlways(Attribution.class, row, "attribution")).optional();
    }

    Optional<Attribution> ofDocument(UUID id) {
        return jdbc.sql("select attribution from document where id = :id").param("id", id)
                .query((row, n) -> Sql.codedAlways(Attribution.class, row, "attribution")).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void set(Source source, UUID id, Attribution mode) {
        jdbc.sql("update " + source.table() + " set attribution = :mode where id = :id").param("mode", mode.code()).param("id", id).update();
        drop(source, id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void drop(Source source, UUID id) {
        jdbc.sql("delete from attribution_opening where " + source.table() + " = :id").param("id", id).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void propose(Source source, UUID id, Opening opening, Instant at) {
        drop(source, id);
        jdbc.sql("insert into attribution_opening (" + source.table() + ", attribution, reason, proposed_by, proposed_at)"
                + " values (:id, :mode, :reason, :by, :at)").param("id", id).param("mode", opening.attribution().code())
                .param("reason", opening.reason()).param("by", opening.proposedBy()).param("at", Sql.time(at)).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void name(UUID recommendation, List<Proponent> proponents) {
        jdbc.sql("delete from recommendation_proponent where recommendation = :id").param("id", recommendation).update();
        if (!proponents.isEmpty()) {
            jdbc.sql("""
                    insert into recommendation_proponent (recommendation, ordinal, person, organisation)
                    select :id, n.ordinal, n.person, n.organisation
                    from unnest(:ordinals::integer[], :persons::text[], :organisations::text[]) n (ordinal, person, organisation)""")
                    .param("id", recommendation).param("ordinals", IntStream.rangeClosed(1, proponents.size()).boxed().toArray(Integer[]::new))
                    .param("persons", proponents.stream().map(Proponent::person).toArray(String[]::new))
                    .param("organisations", proponents.stream().map(Proponent::organisation).toArray(String[]::new)).update();
        }
    }

}
