package org.followthrough.register.declarations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.register.lineage.LinkStatus;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Declarations, their sentences, and what was decided of each sentence and an ask. */
@Repository
class DeclarationRows {

    private static final String SELECT = "select d.*, (select count(*)::int from declared_sentence s where s.declaration = d.id) as sentences from declaration d ";

    private final JdbcClient jdbc;

    DeclarationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was decided of an ask and a sentence. */
    record Decision(AdoptionKind kind, LinkStatus status) {
    }

    Optional<Declaration> find(UUID id) {
        return jdbc.sql(SELECT + "where d.id = :id").param("id", id).query(DeclarationRows::declaration).optional();
    }

    /** The same, kept from others until the transaction ends. */
    Optional<Declaration> lock(UUID id) {
        return jdbc.sql("select id from declaration where id = :id for update").param("id", id).query(UUID.class).optional().flatMap(this::find);
    }

    /** Of an edition, or of all, in the order of their ids. */
    List<Declaration> page(@Nullable String edition, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + "where (:edition::text is null or d.edition = :edition) and (:after::uuid is null or d.id > :after) order by d.id limit :limit")
                .param("edition", edition).param("after", after).param("limit", limit).query(DeclarationRows::declaration).list();
    }

    private static Declaration declaration(ResultSet row, int number) throws SQLException {
        return new Declaration(row.getObject("id", UUID.class), row.getString("edition"), row.getString("title"), row.getString("body"),
                row.getObject("date", LocalDate.class), row.getString("address"), row.getInt("sentences"));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Declaration d, Instant at, UUID by) {
        jdbc.sql("""
                insert into declaration (id, edition, title, body, date, address, added_at, added_by)
                values (:id, :edition, :title, :body, :date, :address, :at, :by)""")
                .param("id", d.id()).param("edition", d.edition()).param("title", d.title()).param("body", d.body()).param("date", d.date())
                .param("address", d.address()).param("at", Sql.time(at)).param("by", by).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(UUID declaration) {
        jdbc.sql("delete from declaration where id = :id").param("id", declaration).update();
    }

    Optional<DeclaredSentence> sentence(UUID id) {
        return jdbc.sql("select * from declared_sentence where id = :id").param("id", id).query(DeclarationRows::sentence).optional();
    }

    private static DeclaredSentence sentence(ResultSet row, int number) throws SQLException {
        return new DeclaredSentence(row.getObject("id", UUID.class), row.getObject("declaration", UUID.class), row.getString("place"), row.getString("verbatim"));
    }

    boolean has(UUID declaration, DeclaredSentence.Draft draft) {
        return jdbc.sql("select exists (select 1 from declared_sentence where declaration = :declaration and place = :place and verbatim = :verbatim)")
                .param("declaration", declaration).param("place", draft.place()).param("verbatim", draft.verbatim()).query(Boolean.class).single();
    }

    /** Behind those that it has. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID declaration, List<DeclaredSentence.Draft> drafts, Instant at, UUID by) {
        jdbc.sql("""
                insert into declared_sentence (id, declaration, ordinal, place, verbatim, added_at, added_by)
                select gen_random_uuid(), :declaration, (select coalesce(max(ordinal), 0) from declared_sentence where declaration = :declaration) + n, place,
                    verbatim, :at, :by
                from unnest(:places::text[], :texts::text[]) with ordinality new (place, verbatim, n)""")
                .param("declaration", declaration).param("places", drafts.stream().map(DeclaredSentence.Draft::place).toArray(String[]::new))
                .param("texts", drafts.stream().map(DeclaredSentence.Draft::verbatim).toArray(String[]::new)).param("at", Sql.time(at))
                .param("by", by).update();
    }

    boolean isCited(UUID sentence) {
        return jdbc.sql("select exists (select 1 from adoption where sentence = :id and status = 'confirmed')").param("id", sentence).query(Boolean.class).single();
    }

    /** Takes it away with what was refused of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void removeSentence(UUID sentence) {
        jdbc.sql("delete from adoption where sentence = :id").param("id", sentence).update();
        jdbc.sql("delete from declared_sentence where id = :id").param("id", sentence).update();
    }

    Optional<Decision> decided(UUID recommendation, UUID sentence) {
        return jdbc.sql("select kind, status from adoption where recommendation = :recommendation and sentence = :sentence")
                .param("recommendation", recommendation).param("sentence", sentence)
                .query((row, number) -> new Decision(Sql.codedAlways(AdoptionKind.class, row, "kind"), Sql.codedAlways(LinkStatus.class, row, "status"))).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void decide(UUID recommendation, UUID sentence, AdoptionKind kind, LinkStatus status, @Nullable String reason, UUID by, Instant at) {
        jdbc.sql("""
                insert into adoption (recommendation, sentence, kind, status, reason, decided_by, decided_at)
                values (:recommendation, :sentence, :kind, :status, :reason, :by, :at)
                on conflict (recommendation, sentence) do update set kind = excluded.kind, status = excluded.status, reason = excluded.reason,
                    decided_by = excluded.decided_by, decided_at = excluded.decided_at""")
                .param("recommendation", recommendation).param("sentence", sentence).param("kind", kind.code()).param("status", status.code())
                .param("reason", reason).param("by", by).param("at", Sql.time(at)).update();
    }

    /** First day of the meeting that made an ask. */
    LocalDate asked(UUID recommendation) {
        return jdbc.sql("select e.starts from recommendation r join event e on e.code = r.event where r.id = :id").param("id", recommendation)
                .query(LocalDate.class).single();
    }
}
