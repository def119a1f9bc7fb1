package org.followthrough.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.PublicWording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The findings of published assessments and the replies to them, as everybody reads them. */
@Repository
public class AssessmentWordings {

    private final JdbcClient jdbc;

    AssessmentWordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first; where an appeal called a second panel, what that one found. */
    public List<PublicWording> findings(UUID commitment) {
        return published(commitment, "finding");
    }

    public List<PublicWording> replies(UUID commitment) {
        return published(commitment, "reply_text");
    }

    private List<PublicWording> published(UUID commitment, String column) {
        return jdbc.sql("""
                select panel, cycle, code, text from (
                    select distinct on (a.cycle) a.panel, a.cycle, y.code, a.%s as text, a.published_at from assessment a
                    join reporting_cycle y on y.id = a.cycle
                    where a.commitment = :commitment and a.published_at is not null order by a.cycle, a.published_at desc) last
                where text is not null and text <> '' order by published_at""".formatted(column))
                .param("commitment", commitment).query((row, number) -> new PublicWording(row.getObject("panel", UUID.class),
                        row.getObject("cycle", UUID.class), row.getString("code"), row.getString("text"))).list();
    }

    /** Puts another wording of the finding in its place; nothing else of the assessment changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replaceFinding(PublicWording wording, String after) {
        jdbc.sql("update assessment set finding = :after where panel = :panel").param("after", after).param("panel", wording.record()).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void replaceReply(PublicWording wording, String after) {
        jdbc.sql("update assessment set reply_text = :after where panel = :panel").param("after", after).param("panel", wording.record()).update();
    }

    /** Who led the panel, if anybody did. */
    public Optional<UUID> chair(UUID panel) {
        return jdbc.sql("select chair from panel where id = :panel and chair is not null").param("panel", panel).query(UUID.class).optional();
    }
}
