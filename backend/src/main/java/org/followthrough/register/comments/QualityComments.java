package org.followthrough.register.comments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Comments on quality codes. */
@Repository
public class QualityComments {

    private final JdbcClient jdbc;

    QualityComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an ask by their days; within a day the order says nothing of the hour. */
    public List<QualityComment> of(UUID recommendation) {
        return jdbc.sql("""
                select q.id, q.recommendation, q.party, q.text, (q.written_at at time zone e.time_zone)::date as written_on
                from quality_comment q join recommendation r on r.id = q.recommendation join event v on v.code = r.event
                join edition e on e.code = v.edition
                where q.recommendation = :recommendation order by written_on, q.id""").param("recommendation", recommendation)
                .query((row, number) -> new QualityComment(row.getObject("id", UUID.class), row.getObject("recommendation", UUID.class),
                        row.getString("party"), row.getString("text"), row.getObject("written_on", java.time.LocalDate.class))).list();
    }

    /** To whom the ask is given. */
    List<String> addressees(UUID recommendation) {
        return jdbc.sql("select distinct addressee from commitment where recommendation = :recommendation order by addressee")
                .param("recommendation", recommendation).query(String.class).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID id, UUID recommendation, @Nullable String party, String text, UUID by, Instant at) {
        jdbc.sql("""
                insert into quality_comment (id, recommendation, party, text, written_by, written_at)
                values (:id, :recommendation, :party, :text, :by, :at)""").param("id", id).param("recommendation", recommendation)
                .param("party", party).param("text", text).param("by", by).param("at", Sql.time(at)).update();
    }
}
