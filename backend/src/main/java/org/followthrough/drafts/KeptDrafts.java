package org.followthrough.drafts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Kept drafts, each found by its writer and place only. */
@Repository
class KeptDrafts {

    private static final String MINE = " where account = :account and form = :form and commitment = :commitment and cycle = :cycle";

    private final JdbcClient jdbc;

    KeptDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One draft's row, by the id of its commitment. */
    record Row(UUID account, DraftForm form, UUID commitment, String cycle) {
    }

    Optional<KeptDraft> find(Row row) {
        return at("select content, version, kept_at from kept_draft" + MINE, row)
                .query((found, number) -> new KeptDraft(found.getString("content"), found.getLong("version"), Sql.instant(found, "kept_at"))).optional();
    }

    /** Writes the first draft at its place; nothing happens where there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean begin(Row row, String content, Instant at, Instant real) {
        return written(at("""
                insert into kept_draft (account, form, commitment, cycle, content, kept_at, written_at)
                values (:account, :form, :commitment, :cycle, :content, :at, :real) on conflict do nothing""", row), content, at, real);
    }

    /** Writes over a version; nothing happens where that version is no longer there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean replace(Row row, String content, long version, Instant at, Instant real) {
        return written(at("""
                update kept_draft set content = :content, version = nextval('kept_draft_version'), kept_at = :at, written_at = :real"""
                + MINE + " and version = :version", row).param("version", version), content, at, real);
    }

    private static boolean written(StatementSpec statement, String content, Instant at, Instant real) {
        return statement.param("content", content).param("at", Sql.time(at)).param("real", Sql.time(real)).update() > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Row row) {
        at("delete from kept_draft" + MINE, row).update();
    }

    private StatementSpec at(String sql, Row row) {
        return jdbc.sql(sql).param("account", row.account()).param("form", row.form().code()).param("commitment", row.commitment())
                .param("cycle", row.cycle());
    }

    /** Removes what one person wrote at a commitment, in whichever cycle. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID account, DraftForm form, UUID commitment) {
        jdbc.sql("delete from kept_draft where account = :account and form = :form and commitment = :commitment")
                .param("account", account).param("form", form.code()).param("commitment", commitment).update();
    }

    /** Removes what anybody wrote at a commitment that nobody can send any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(DraftForm form, UUID commitment) {
        jdbc.sql("delete from kept_draft where form = :form and commitment = :commitment").param("form", form.code())
                .param("commitment", commitment).update();
    }

    /** Removes what anybody wrote at a commitment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID commitment) {
        jdbc.sql("delete from kept_draft where commitment = :commitment").param("commitment", commitment).update();
    }

    /** Removes a few that were last written before an instant of real time; what another node is at is left to it. Returns how many. */
    @Transactional
    public int removeOld(Instant before, int most) {
        return jdbc.sql("""
                delete from kept_draft where (account, form, commitment, cycle) in (
                    select account, form, commitment, cycle from kept_draft where written_at < :before
                    order by written_at limit :most for update skip locked)""")
                .param("before", Sql.time(before)).param("most", most).update();
    }
}
