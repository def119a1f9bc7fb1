package org.followthrough.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Sql;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of recommendations. */
@Repository
public class Recommendations {

    private static final String SELECT = """
            select r.*, e.edition,
                """ + StoredCoding.COLUMNS + """
                ,
                coalesce((select array_agg(addressee_group order by addressee_group) from recommendation_group g
                    where g.recommendation = r.id), '{}'::text[]) as addressee_groups
            from recommendation r join event e on e.code = r.event
            """;

    private final JdbcClient jdbc;
    private final Codings codings;

    private final Themes themes;

    Recommendations(JdbcClient jdbc, Codings codings, Themes themes) {
        this.jdbc = jdbc;
        this.themes = themes;
        this.codings = codings;
    }

    public Optional<Recommendation> find(String ref) {
        return jdbc.sql(SELECT + "where r.ref = :ref").param("ref", ref).query(Recommendations::recommendation).optional();
    }

    /** Those of these references that there are; {@code rest} ends the statement. */
    List<Recommendation> find(Collection<String> refs, String rest) {
        return jdbc.sql(SELECT + "where r.ref = any(:refs) " + rest).param("refs", refs.toArray(String[]::new))
                .query(Recommendations::recommendation).list();
    }

    /** Several of them, by id. */
    public Map<UUID, Recommendation> get(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where r.id = any(:ids)").param("ids", ids.toArray(UUID[]::new)).query(Recommendations::recommendation).list()
                .stream().collect(Collectors.toMap(Recommendation::id, Function.identity()));
    }

    public Recommendation get(UUID id) {
        return jdbc.sql(SELECT + "where r.id = :id").param("id", id).query(Recommendations::recommendation).single();
    }

    /** Those of these references that there are; nobody else changes them before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Recommendation> lock(Collection<String> refs) {
        return find(refs, "order by r.ref for no key update of r");
    }

    Optional<Recommendation> lock(String ref) {
        return jdbc.sql(SELECT + "where r.ref = :ref for no key update of r").param("ref", ref).query(Recommendations::recommendation).optional();
    }

    boolean taken(String ref) {
        return jdbc.sql("select exists (select 1 from recommendation where ref = :ref)").param("ref", ref).query(Boolean.class).single();
    }

    /** The themes that can be given today. */
    public List<Theme> themes() {
        return themes.offered();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Recommendation r) {
        jdbc.sql("""
                insert into recommendation (id, ref, state, event, document, number, section, page, char_start, char_end, verbatim,
                    reading_text, title, consensus, verifiability, ambition, sharpened, quality_proposed_by, registered_at)
                values (:id, :ref, :state, :event, :document, :number, :section, :page, :start, :end, :verbatim,
                    :reading, :title, :consensus, :verifiability, :ambition, :sharpened, :proposedBy, :at)""")
                .param("id", r.id()).param("ref", r.ref()).param("state", r.state().code()).param("event", r.event())
                .param("document", r.document()).param("number", r.number()).param("section", r.section()).param("page", r.page())
                .param("start", r.charStart()).param("end", r.charEnd()).param("verbatim", r.verbatim())
                .param("reading", r.readingText()).param("title", r.title()).param("consensus", r.quality().consensus().code())
                .param("verifiability", r.quality().verifiability().code()).param("ambition", r.quality().ambition().code())
                .param("sharpened", r.quality().sharpened()).param("proposedBy", r.qualityProposedBy())
                .param("at", Sql.time(r.registeredAt())).update();
        codings.add(List.of(r));
    }

    /** Writes the terms, corridors and groups of one that was changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void saveCoding(Recommendation r) {
        touch(r);
        codings.remove(List.of(r));
        codings.add(List.of(r));
    }

    private void touch(Recommendation r) {
        var saved = jdbc.sql("update recommendation set version = version + 1 where id = :id and version = :version")
                .param("id", r.id()).param("version", r.version()).update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException(r.ref());
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void saveQuality(Recommendation r) {
        var saved = jdbc.sql("""
                update recommendation set consensus = :consensus, verifiability = :verifiability, ambition = :ambition,
                    sharpened = :sharpened, quality_proposed_by = :proposedBy, quality_confirmed_by = :confirmedBy, version = version + 1
                where id = :id and version = :version""")
                .param("consensus", r.quality().consensus().code()).param("verifiability", r.quality().verifiability().code())
                .param("ambition", r.quality().ambition().code()).param("sharpened", r.quality().sharpened())
                .param("proposedBy", r.qualityProposedBy()).param("confirmedBy", r.qualityConfirmedBy())
                .param("id", r.id()).param("version", r.version()).update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException(r.ref());
        }
    }

    /** Keeps the number that its place gives to a recommendation on which none is printed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void saveAssigned(UUID id, String number) {
        jdbc.sql("update recommendation set assigned_number = :number where id = :id").param("number", number).param("id", id).update();
    }

    /** Puts a recommendation out of use or into use again; whoever calls this has locked it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void saveState(UUID id, RecommendationState state) {
        jdbc.sql("update recommendation set state = :state, version = version + 1 where id = :id").param("state", state.code()).param("id", id)
                .update();
    }

    private static Recommendation recommendation(ResultSet row, int number) throws SQLException {
        var coding = StoredCoding.of(Sql.strings(row, "terms"), Sql.strings(row, "corridors"));
        var quality = new Quality(Sql.codedAlways(Verifiability.class, row, "verifiability"),
                Sql.codedAlways(Ambition.class, row, "ambition"), Sql.codedAlways(Consensus.class, row, "consensus"),
                row.getString("sharpened"));
        return new Recommendation(row.getObject("id", UUID.class), row.getString("ref"),
                Sql.codedAlways(RecommendationState.class, row, "state"), row.getString("event"), row.getString("edition"),
                row.getObject("document", UUID.class), row.getString("number"), row.getString("section"),
                row.getObject("page", Integer.class), row.getObject("char_start", Integer.class), row.getObject("char_end", Integer.class), row.getString("verbatim"),
                row.getString("reading_text"), row.getString("title"), coding.themes(), coding.objectives(),
                Sql.strings(row, "addressee_groups").stream().map(code -> Coded.find(AddresseeGroup.class, code).orElseThrow()).toList(),
                coding.coding(), quality, row.getObject("quality_proposed_by", UUID.class), row.getObject("quality_confirmed_by", UUID.class),
                Sql.instant(row, "registered_at"), row.getLong("version"));
    }
}
