package org.followthrough.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Imported documents. */
@Repository
class Documents {

    private final JdbcClient jdbc;

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Document> find(UUID id) {
        return jdbc.sql("select * from document where id = :id").param("id", id).query(Documents::document).optional();
    }

    Optional<Document> bySha256(String sha256) {
        return jdbc.sql("select * from document where sha256 = :sha256").param("sha256", sha256).query(Documents::document).optional();
    }

    /** Lets nobody else change the candidates of this document until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Document lock(UUID id) {
        return jdbc.sql("select * from document where id = :id for no key update").param("id", id).query(Documents::document).single();
    }

    /** False when the same file is imported already. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean add(Document d) {
        return jdbc.sql("""
                insert into document (id, event, name, sha256, format, text, imported_at, imported_by)
                values (:id, :event, :name, :sha256, :format, :text, :at, :by) on conflict (sha256) do nothing""")
                .param("id", d.id()).param("event", d.event()).param("name", d.name()).param("sha256", d.sha256())
                .param("format", d.format().code()).param("text", d.text()).param("at", Sql.time(d.importedAt()))
                .param("by", d.importedBy()).update() == 1;
    }

    /** Documents, newest first, starting after the given one, with counts of their candidates above the threshold. */
    List<DocumentSummary> page(@Nullable Instant importedAt, @Nullable UUID after, int limit, double threshold) {
        return jdbc.sql("""
                select d.id, d.event, d.name, d.sha256, d.imported_at, a.name as imported_by,
                    count(c.id) filter (where c.status not in ('merged', 'split')) as found,
                    count(c.id) filter (where c.status = 'open') as open
                from (select * from document where :after::uuid is null or (imported_at, id) < (:importedAt::timestamptz, :after)
                        order by imported_at desc, id desc limit :limit) d
                    left join account a on a.id = d.imported_by
                    left join candidate c on c.document = d.id and (c.confidence >= :threshold or c.status <> 'open')
                group by d.id, d.event, d.name, d.sha256, d.imported_at, a.name
                order by d.imported_at desc, d.id desc""")
                .param("importedAt", Sql.time(importedAt)).param("after", after).param("limit", limit).param("threshold", threshold)
                .query((row, number) -> new DocumentSummary(row.getObject("id", UUID.class), row.getString("event"),
                        row.getString("name"), row.getString("sha256"), Sql.instant(row, "imported_at"),
                        row.getString("imported_by"), row.getInt("found"), row.getInt("open"))).list();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(row.getObject("id", UUID.class), row.getString("event"), row.getString("name"), row.getString("sha256"),
                Sql.codedAlways(Format.class, row, "format"), row.getString("text"), Sql.instant(row, "imported_at"),
                row.getObject("imported_by", UUID.class));
    }
}
