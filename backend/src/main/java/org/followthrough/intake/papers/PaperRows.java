package org.followthrough.intake.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Background papers. */
@Repository
class PaperRows {

    private static final String SELECT = "select p.*, f.size from paper p join stored_file f on f.sha256 = p.sha256 ";

    private final JdbcClient jdbc;

    PaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Paper> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = :id").param("id", id).query(PaperRows::paper).optional();
    }

    /** Those of an edition or of an event and what lies below it, in the order of their ids. */
    List<Paper> page(@Nullable String edition, @Nullable String event, boolean all, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                join event e on e.code = p.event
                where (:edition::text is null or e.edition = :edition)
                    and (:event::text is null or p.event in (select events_below(:event)))
                    and (:all or p.visibility = 'public') and (:after::uuid is null or p.id > :after) order by p.id limit :limit""")
                .param("edition", edition).param("event", event).param("all", all).param("after", after).param("limit", limit)
                .query(PaperRows::paper).list();
    }

    /** The event of an outcome document. */
    Optional<String> eventOf(UUID document) {
        return jdbc.sql("select event from document where id = :id").param("id", document).query(String.class).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Paper p) {
        jdbc.sql("""
                insert into paper (id, event, document, title, date, visibility, sha256, file_name, media_type, added_at, added_by)
                values (:id, :event, :document, :title, :date, :visibility, :sha256, :name, :type, :at, :by)""")
                .param("id", p.id()).param("event", p.event()).param("document", p.document()).param("title", p.title())
                .param("date", p.date()).param("visibility", p.visibility().code()).param("sha256", p.sha256()).param("name", p.fileName())
                .param("type", p.mediaType()).param("at", Sql.time(p.addedAt())).param("by", p.addedBy()).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean delete(UUID id) {
        return jdbc.sql("delete from paper where id = :id").param("id", id).update() == 1;
    }

    private static Paper paper(ResultSet row, int number) throws SQLException {
        return new Paper(row.getObject("id", UUID.class), row.getString("event"), row.getObject("document", UUID.class), row.getString("title"),
                Optional.ofNullable(Sql.date(row, "date")).orElseThrow(), Sql.codedAlways(PaperVisibility.class, row, "visibility"),
                row.getString("sha256"), row.getString("file_name"), row.getString("media_type"), row.getLong("size"),
                Optional.ofNullable(Sql.instant(row, "added_at")).orElseThrow(), row.getObject("added_by", UUID.class));
    }
}
