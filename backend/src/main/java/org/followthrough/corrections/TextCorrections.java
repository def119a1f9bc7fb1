package org.followthrough.corrections;

import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.PublicWording;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Corrections, kept for good. */
@Repository
public class TextCorrections {

    private final JdbcClient jdbc;

    TextCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was corrected in the texts of a commitment, the newest first; public. */
    public List<TextCorrection> of(UUID commitment) {
        return jdbc.sql("""
                select t.*, y.code from text_correction t left join reporting_cycle y on y.id = t.cycle where t.commitment = :commitment
                order by t.corrected_at desc, t.id""").param("commitment", commitment)
                .query((row, number) -> new TextCorrection(row.getObject("id", UUID.class), Sql.codedAlways(WordingKind.class, row, "wording"),
                        row.getObject("record", UUID.class), row.getString("code"), row.getString("before"), row.getString("after"),
                        row.getString("reason"), Sql.instant(row, "corrected_at"))).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(TextCorrection c, UUID commitment, PublicWording wording, UUID by) {
        jdbc.sql("""
                insert into text_correction (id, commitment, wording, record, cycle, before, after, reason, corrected_by, corrected_at)
                values (:id, :commitment, :wording, :record, :cycle, :before, :after, :reason, :by, :at)""")
                .param("id", c.id()).param("commitment", commitment).param("wording", c.wording().code()).param("record", c.record())
                .param("cycle", wording.cycle()).param("before", c.before()).param("after", c.after()).param("reason", c.reason())
                .param("by", by).param("at", Sql.time(c.at())).update();
    }
}
