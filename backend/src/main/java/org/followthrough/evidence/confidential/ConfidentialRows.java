package org.followthrough.evidence.confidential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.identity.Target;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was handed in confidentially. What it says is read by {@link #content} alone. */
@Repository
class ConfidentialRows {

    private static final String SELECT = """
            select s.id, s.commitment, c.ref, s.text <> '' as has_text, s.media_type, s.received_on, s.read_on, s.copied_on, s.withdrawn_on, s.copy
            from confidential_submission s join commitment c on c.id = s.commitment
            """;

    private final JdbcClient jdbc;

    ConfidentialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ConfidentialSubmission> find(UUID id) {
        return jdbc.sql(SELECT + "where s.id = :id").param("id", id).query(ConfidentialRows::submission).optional();
    }

    Optional<ConfidentialSubmission> find(ReceiptCode code) {
        return jdbc.sql(SELECT + "where s.receipt = :receipt").param("receipt", code.hash()).query(ConfidentialRows::submission).optional();
    }

    /** Of a commitment, oldest day first. */
    List<ConfidentialSubmission> of(UUID commitment) {
        return jdbc.sql(SELECT + "where s.commitment = :commitment order by s.received_on, s.id").param("commitment", commitment)
                .query(ConfidentialRows::submission).list();
    }

    ConfidentialContent content(UUID id) {
        return jdbc.sql("select text, content, media_type from confidential_submission where id = :id").param("id", id)
                .query((row, number) -> new ConfidentialContent(row.getString("text"), row.getBytes("content"), row.getString("media_type"))).single();
    }

    /** The panel that reads, of those who have declared themselves: of one that rates its seats and its chair, else the last one's chair. */
    Target panel(UUID commitment, String addressee) {
        record Last(UUID id, boolean rating, @Nullable UUID chair) {
        }
        var last = jdbc.sql("""
                select id, state = 'rating' as rating, case when chair_declared_at is not null then chair end as chair
                from panel where commitment = :commitment order by drawn_at desc, ordinal desc limit 1""").param("commitment", commitment)
                .query((row, number) -> new Last(row.getObject("id", UUID.class), row.getBoolean("rating"), row.getObject("chair", UUID.class))).optional();
        return new Target(addressee, last.filter(Last::rating).map(panel -> seats(panel.id())).orElse(Set.of()), last.map(Last::chair).orElse(null));
    }

    private Set<UUID> seats(UUID panel) {
        return new HashSet<>(jdbc.sql("select account from panel_seat where panel = :panel and given_back_at is null and declared_at is not null")
                .param("panel", panel).query(UUID.class).list());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID id, UUID commitment, ConfidentialContent said, @Nullable String sha256, ReceiptCode code, LocalDate day) {
        jdbc.sql("""
                insert into confidential_submission (id, commitment, text, content, sha256, media_type, receipt, received_on)
                values (:id, :commitment, :text, :content, :sha256, :type, :receipt, :day)""")
                .param("id", id).param("commitment", commitment).param("text", said.text()).param("content", said.file()).param("sha256", sha256)
                .param("type", said.mediaType()).param("receipt", code.hash()).param("day", day).update();
    }

    /** Keeps others from changing one until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(UUID id) {
        jdbc.sql("select 1 from confidential_submission where id = :id for no key update").param("id", id).query(Integer.class).single();
    }

    /** True the first time. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean read(UUID id, LocalDate day) {
        return jdbc.sql("update confidential_submission set read_on = :day where id = :id and read_on is null").param("id", id)
                .param("day", day).update() == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void copied(UUID id, UUID evidence, LocalDate day) {
        jdbc.sql("update confidential_submission set copy = :copy, copied_on = :day where id = :id").param("id", id).param("copy", evidence)
                .param("day", day).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void takeOut(UUID id) {
        jdbc.sql("update evidence set published_at = null where id = (select copy from confidential_submission where id = :id)").param("id", id).update();
        jdbc.sql("update confidential_submission set copy = null, copied_on = null where id = :id").param("id", id).update();
    }

    /** Deletes what it says, and takes its copy out of public. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(UUID id, LocalDate day) {
        jdbc.sql("""
                update confidential_submission set text = '', content = null, sha256 = null, media_type = null, withdrawn_on = :day where id = :id""")
                .param("id", id).param("day", day).update();
        jdbc.sql("update evidence set published_at = null where id = (select copy from confidential_submission where id = :id)").param("id", id).update();
    }

    /** A commitment that has a panel, and something of which none was told. */
    record Untold(UUID commitment, String addressee) {
    }

    List<Untold> untold(LocalDate day) {
        return jdbc.sql("""
                select distinct c.id as commitment, c.addressee from confidential_submission s join commitment c on c.id = s.commitment
                where s.told_on is null and s.withdrawn_on is null and s.received_on < :day and exists (select 1 from panel p where p.commitment = c.id)""")
                .param("day", day).query(Untold.class).list();
    }

    /** False where another node was faster. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean told(UUID commitment, LocalDate day) {
        return jdbc.sql("""
                update confidential_submission set told_on = :day
                where commitment = :commitment and told_on is null and withdrawn_on is null and received_on < :day""")
                .param("commitment", commitment).param("day", day).update() > 0;
    }

    private static ConfidentialSubmission submission(ResultSet row, int number) throws SQLException {
        return new ConfidentialSubmission(row.getObject("id", UUID.class), row.getObject("commitment", UUID.class), row.getString("ref"),
                row.getBoolean("has_text"), row.getString("media_type"), Sql.date(row, "received_on"), day(row, "read_on"), day(row, "copied_on"),
                day(row, "withdrawn_on"), row.getObject("copy", UUID.class));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
