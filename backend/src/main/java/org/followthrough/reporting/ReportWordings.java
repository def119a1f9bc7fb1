package org.followthrough.reporting;

import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.PublicWording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The texts of cleared reports, as everybody reads them. */
@Repository
public class ReportWordings {

    private final JdbcClient jdbc;

    ReportWordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first; reports without a text are left out. */
    public List<PublicWording> texts(UUID commitment) {
        return jdbc.sql("""
                select r.id, r.cycle, y.code, r.text from progress_report r join reporting_cycle y on y.id = r.cycle
                where r.commitment = :commitment and r.state = 'cleared' and r.text <> '' order by r.cleared_at""")
                .param("commitment", commitment).query((row, number) -> new PublicWording(row.getObject("id", UUID.class),
                        row.getObject("cycle", UUID.class), row.getString("code"), row.getString("text"))).list();
    }

    /** Puts another wording in its place; nothing else of the report changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(PublicWording wording, String after) {
        jdbc.sql("update progress_report set text = :after, version = version + 1 where id = :id").param("after", after)
                .param("id", wording.record()).update();
    }
}
