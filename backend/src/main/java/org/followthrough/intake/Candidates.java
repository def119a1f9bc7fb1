package org.followthrough.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.followthrough.intake.detect.Kind;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Candidates of documents, in the order of the text. */
@Repository
class Candidates {

    private static final int CHUNK = 2_000;

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Candidate> find(UUID id) {
        return jdbc.sql("select * from candidate where id = :id").param("id", id).query(Candidates::candidate).optional();
    }

    List<Candidate> find(Collection<UUID> ids) {
        return jdbc.sql("select * from candidate where id = any(:ids::uuid[]) order by char_start, ordinal, id")
                .param("ids", texts(ids)).query(Candidates::candidate).list();
    }

    List<Candidate> of(UUID document) {
        return jdbc.sql("select * from candidate where document = :document order by char_start, ordinal, id")
                .param("document", document).query(Candidates::candidate).list();
    }

    /** Those of a document that were split or merged from others. */
    List<Candidate> successors(UUID document) {
        return jdbc.sql("select * from candidate where document = :document and came_from <> '{}' order by char_start, ordinal, id")
                .param("document", document).query(Candidates::candidate).list();
    }

    /** Sub-points of a document that are registered. */
    List<Candidate> confirmedPoints(UUID document) {
        return jdbc.sql("""
                select * from candidate where document = :document and parent is not null and recommendation is not null
                order by char_start, ordinal, id""").param("document", document).query(Candidates::candidate).list();
    }

    /** Those that came from the given one. */
    List<Candidate> cameFrom(Candidate origin) {
        return jdbc.sql("""
                select * from candidate where document = :document and :origin = any(came_from) order by char_start, ordinal, id""")
                .param("document", origin.document()).param("origin", origin.id()).query(Candidates::candidate).list();
    }

    /** One page in the order of the text, starting after the given one. */
    List<Candidate> page(CandidateQuery query, CandidateQuery.@Nullable Position after, int limit) {
        return jdbc.sql("""
                select * from candidate where document = :document
                    and (confidence >= :from or status <> 'open') and (:status::text is null or status = :status)
                    and (:after::uuid is null or (char_start, ordinal, id) > (:start::integer, :ordinal::integer, :after))
                order by char_start, ordinal, id limit :limit""")
                .param("document", query.document()).param("from", query.from())
                .param("status", Sql.code(query.status())).param("after", after == null ? null : after.id())
                .param("start", after == null ? null : after.charStart()).param("ordinal", after == null ? null : after.ordinal())
                .param("limit", limit).query(Candidates::candidate).list();
    }

    /** New ones; a parent stands before its children. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(List<Candidate> all) {
        for (var from = 0; from < all.size(); from += CHUNK) {
            addChunk(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
    }

    private void addChunk(List<Candidate> chunk) {
        jdbc.sql("""
                insert into candidate (id, document, ordinal, number, assigned_number, section, verbatim, char_start, char_end, kind, parent,
                    rule, confidence, status)
                select id, document, ordinal, number, assigned, section, verbatim, char_start, char_end, kind, parent, rule, confidence, 'open'
                from unnest(:ids::uuid[], :documents::uuid[], :ordinals::integer[], :numbers::text[], :assigned::text[], :sections::text[],
                    :verbatims::text[], :starts::integer[], :ends::integer[], :kinds::text[], :parents::uuid[], :rules::text[],
                    :confidences::float8[]) as c (id, document, ordinal, number, assigned, section, verbatim, char_start, char_end, kind, parent,
                    rule, confidence)""")
                .param("ids", column(chunk, candidate -> candidate.id().toString(), String[]::new)).param("documents", column(chunk, candidate -> candidate.document().toString(), String[]::new))
                .param("ordinals", column(chunk, Candidate::ordinal, Integer[]::new))
                .param("numbers", column(chunk, Candidate::number, String[]::new))
                .param("assigned", column(chunk, Candidate::assigned, String[]::new))
                .param("sections", column(chunk, Candidate::section, String[]::new))
                .param("verbatims", column(chunk, Candidate::verbatim, String[]::new))
                .param("starts", column(chunk, Candidate::charStart, Integer[]::new))
                .param("ends", column(chunk, Candidate::charEnd, Integer[]::new))
                .param("kinds", column(chunk, candidate -> candidate.kind().code(), String[]::new))
                .param("parents", column(chunk, Candidates::parent, String[]::new))
                .param("rules", column(chunk, Candidate::rule, String[]::new))
                .param("confidences", column(chunk, Candidate::confidence, Double[]::new)).update();
        chunk.stream().filter(candidate -> !candidate.cameFrom().isEmpty()).forEach(this::saveOrigin);
    }

    private static <T> Object column(List<Candidate> chunk, Function<Candidate, @Nullable T> value,
            IntFunction<T[]> array) {
        return chunk.stream().map(value).toArray(array);
    }

    private static @Nullable String parent(Candidate candidate) {
        return candidate.parent() == null ? null : candidate.parent().toString();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private void saveOrigin(Candidate candidate) {
        jdbc.sql("update candidate set came_from = :from::uuid[] where id = :id").param("from", texts(candidate.cameFrom()))
                .param("id", candidate.id()).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void save(Candidate c) {
        var saved = jdbc.sql("""
                update candidate set number = :number, assigned_number = :assigned, section = :section, verbatim = :verbatim, char_start = :start, char_end = :end,
                    kind = :kind, status = :status, reason = :reason, recommendation = :recommendation, decided_by = :by,
                    decided_at = :at, version = version + 1
                where id = :id and version = :version""")
                .param("number", c.number()).param("assigned", c.assigned()).param("section", c.section()).param("verbatim", c.verbatim())
                .param("start", c.charStart()).param("end", c.charEnd()).param("kind", c.kind().code())
                .param("status", c.status().code()).param("reason", c.reason()).param("recommendation", c.recommendation())
                .param("by", c.decidedBy()).param("at", Sql.time(c.decidedAt())).param("id", c.id()).param("version", c.version())
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException(c.id().toString());
        }
    }

    /** Takes away what a split or merge made, when that is undone. */
    @Transactional(propagation = Propagation.MANDATORY)
    void delete(List<Candidate> made) {
        jdbc.sql("delete from candidate where id = any(:ids::uuid[])")
                .param("ids", texts(made.stream().map(Candidate::id).toList())).update();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(row.getObject("id", UUID.class), row.getObject("document", UUID.class), row.getInt("ordinal"),
                row.getString("number"), row.getString("assigned_number"), row.getString("section"), row.getString("verbatim"), row.getInt("char_start"),
                row.getInt("char_end"), kind(row.getString("kind")), row.getObject("parent", UUID.class), row.getString("rule"),
                row.getDouble("confidence"), Sql.codedAlways(CandidateStatus.class, row, "status"), row.getString("reason"),
                row.getObject("recommendation", UUID.class), List.of((UUID[]) row.getArray("came_from").getArray()),
                row.getObject("decided_by", UUID.class), Sql.instant(row, "decided_at"), row.getLong("version"));
    }

    private static Kind kind(String code) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.code().equals(code)).findFirst().orElseThrow();
    }
}
