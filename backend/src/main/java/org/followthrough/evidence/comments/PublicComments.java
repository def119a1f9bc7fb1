package org.followthrough.evidence.comments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Comments of the public as they are kept: without an instant, an address or an account of who wrote them. */
@Repository
class PublicComments {

    private static final String SELECT = """
            select m.id, m.commitment, c.ref, c.addressee, e.edition, m.text, m.name, m.state, m.received_on, m.decided_on, m.ground
            from public_comment m join commitment c on c.id = m.commitment join recommendation r on r.id = c.recommendation join event e on e.code = r.event
            """;

    private final JdbcClient jdbc;

    PublicComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the public last learnt something of a commitment to which it may comment: a report, that there is none, or what a panel found. */
    Optional<Instant> lastTold(UUID commitment) {
        return jdbc.sql("""
                select greatest(
                    (select max(coalesce(cleared_at, case when state = 'nothing-reported' and not voluntary then closes_at end))
                        from progress_report where commitment = :commitment),
                    (select max(published_at) from assessment where commitment = :commitment and level <> 'no-quorum')) as told""").param("commitment", commitment)
                .query((row, number) -> Optional.ofNullable(Sql.instant(row, "told"))).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID id, UUID commitment, String text, String name, String receipt, LocalDate day) {
        jdbc.sql("""
                insert into public_comment (id, commitment, text, name, receipt, state, received_on)
                values (:id, :commitment, :text, :name, :receipt, 'waiting', :day)""")
                .param("id", id).param("commitment", commitment).param("text", text).param("name", name).param("receipt", receipt).param("day", day).update();
    }

    int waiting(UUID commitment) {
        return jdbc.sql("select count(*) from public_comment where commitment = :commitment and state = 'waiting'").param("commitment", commitment)
                .query(Integer.class).single();
    }

    Optional<PublicComment> find(UUID id) {
        return jdbc.sql(SELECT + "where m.id = :id").param("id", id).query(PublicComments::comment).optional();
    }

    Optional<PublicComment> byReceipt(String receipt) {
        return jdbc.sql(SELECT + "where m.receipt = :receipt").param("receipt", receipt).query(PublicComments::comment).optional();
    }

    /** Keeps others from deciding on one until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(UUID id) {
        jdbc.sql("select 1 from public_comment where id = :id for no key update").param("id", id).query(Integer.class).optional();
    }

    /** Deletes what it says wherever it is not to be public. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decide(UUID id, CommentState state, @Nullable CommentGround ground, LocalDate day, @Nullable UUID by) {
        jdbc.sql("""
                update public_comment set state = :state, ground = :ground, decided_on = :day, decided_by = :by,
                    text = case when :state = 'published' then text else '' end, name = case when :state = 'published' then name else '' end
                where id = :id""").param("state", state.code()).param("ground", Sql.code(ground)).param("day", day).param("by", by).param("id", id).update();
    }

    /** What the public reads, or reads that it was taken down; newest first. */
    List<PublicComment> told(UUID commitment, @Nullable UUID after, int limit) {
        return told(commitment, after, "<", limit);
    }

    /** The same from one on. */
    List<PublicComment> toldFrom(UUID commitment, UUID first, int limit) {
        return told(commitment, first, "<=", limit);
    }

    private List<PublicComment> told(UUID commitment, @Nullable UUID place, String than, int limit) {
        return jdbc.sql(SELECT + """
                where m.commitment = :commitment and m.state in ('published', 'taken-down')
                    and coalesce((select (m.received_on, m.id) %s (a.received_on, a.id) from public_comment a where a.id = :place and a.commitment = :commitment), true)
                order by m.received_on desc, m.id desc limit :limit""".formatted(than)).param("commitment", commitment).param("place", place)
                .param("limit", limit).query(PublicComments::comment).list();
    }

    /** Those in a state, oldest first; never those on the own party. */
    List<PublicComment> in(CommentState state, @Nullable String edition, Collection<String> own, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                where m.state = :state and (cast(:edition as text) is null or e.edition = :edition) and c.addressee <> all(:own)
                    and (cast(:after as uuid) is null or (m.received_on, m.id) > (select a.received_on, a.id from public_comment a where a.id = :after))
                order by m.received_on, m.id limit :limit""").param("state", state.code()).param("edition", edition)
                .param("own", own.toArray(String[]::new)).param("after", after).param("limit", limit).query(PublicComments::comment).list();
    }

    int waiting(@Nullable String edition, Collection<String> own) {
        return jdbc.sql("""
                select count(*) from public_comment m join commitment c on c.id = m.commitment join recommendation r on r.id = c.recommendation
                    join event e on e.code = r.event
                where m.state = 'waiting' and (cast(:edition as text) is null or e.edition = :edition) and c.addressee <> all(:own)""")
                .param("edition", edition).param("own", own.toArray(String[]::new)).query(Integer.class).single();
    }

    /** How many of a commitment are in which state, and why; those that wait are nobody's to count. */
    List<PublicCommentService.Count> counts(UUID commitment) {
        return jdbc.sql("""
                select state, ground, count(*) as number from public_comment where commitment = :commitment and state in ('published', 'refused', 'taken-down')
                group by state, ground order by state, ground""").param("commitment", commitment)
                .query((row, number) -> new PublicCommentService.Count(Sql.codedAlways(CommentState.class, row, "state"), Sql.coded(CommentGround.class, row, "ground"),
                        row.getInt("number"))).list();
    }

    private static PublicComment comment(ResultSet row, int number) throws SQLException {
        return new PublicComment(row.getObject("id", UUID.class), row.getObject("commitment", UUID.class), row.getString("ref"), row.getString("addressee"),
                row.getString("edition"), row.getString("text"), row.getString("name"), Sql.codedAlways(CommentState.class, row, "state"),
                Objects.requireNonNull(Sql.date(row, "received_on")), Sql.date(row, "decided_on"), Sql.coded(CommentGround.class, row, "ground"));
    }
}
