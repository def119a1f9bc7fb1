package org.followthrough.review.replies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.commitment.Decision;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Replies to published assessments after them; none is ever changed or taken away. */
@Repository
public class LaterReplies {

    private static final String SELECT = """
            select r.*, y.code as cycle_code from later_reply r join panel p on p.id = r.panel join reporting_cycle y on y.id = p.cycle
            """;

    private final JdbcClient jdbc;

    LaterReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The public ones of several commitments, by the panel that they answer; oldest first. */
    public Map<UUID, List<LaterReply>> published(Collection<UUID> commitments) {
        return jdbc.sql(SELECT + "where r.commitment = any(:commitments) and r.decision = 'clear' order by r.decided_at, r.id")
                .param("commitments", commitments.toArray(UUID[]::new)).query(LaterReplies::reply).list().stream()
                .collect(Collectors.groupingBy(LaterReply::panel));
    }

    /** How many public ones each of several commitments has; those without are left out. */
    public Map<UUID, Integer> counts(Collection<UUID> commitments) {
        return jdbc.sql("""
                select commitment, count(*)::int as replies from later_reply where commitment = any(:commitments) and decision = 'clear'
                group by commitment""").param("commitments", commitments.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("commitment", UUID.class), row.getInt("replies"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The public ones of one commitment, oldest first. */
    public List<LaterReply> published(UUID commitment) {
        return all(commitment).stream().filter(reply -> reply.state() == LaterReply.State.PUBLISHED).toList();
    }

    /** Whether one waits for clearance. */
    public boolean isAnyWaiting(UUID commitment) {
        return jdbc.sql("select exists (select 1 from later_reply where commitment = :commitment and decision is null)")
                .param("commitment", commitment).query(Boolean.class).single();
    }

    /** Every one of a commitment, by when it was decided; those that wait last. */
    List<LaterReply> all(UUID commitment) {
        return jdbc.sql(SELECT + "where r.commitment = :commitment order by r.decided_at nulls last, r.written_at, r.id")
                .param("commitment", commitment).query(LaterReplies::reply).list();
    }

    /** The one that waits of a cycle, also where a second panel has published since it was written. */
    Optional<LaterReply> waiting(UUID commitment, UUID cycle) {
        return jdbc.sql(SELECT + "where r.commitment = :commitment and p.cycle = :cycle and r.decision is null").param("commitment", commitment)
                .param("cycle", cycle).query(LaterReplies::reply).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(LaterReply r) {
        jdbc.sql("""
                insert into later_reply (id, panel, commitment, text, written_by, written_at)
                values (:id, :panel, :commitment, :text, :by, :at)""")
                .param("id", r.id()).param("panel", r.panel()).param("commitment", r.commitment()).param("text", r.text())
                .param("by", r.writtenBy()).param("at", Sql.time(r.writtenAt())).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void decide(UUID id, Decision decision, @Nullable String reason, UUID by, Instant at) {
        jdbc.sql("""
                update later_reply set decision = :decision, decision_reason = :reason, decided_by = :by, decided_at = :at
                where id = :id and decision is null""")
                .param("decision", decision.code()).param("reason", reason).param("by", by).param("at", Sql.time(at)).param("id", id).update();
    }

    private static LaterReply reply(ResultSet row, int number) throws SQLException {
        return new LaterReply(row.getObject("id", UUID.class), row.getObject("panel", UUID.class), row.getObject("commitment", UUID.class),
                row.getString("cycle_code"), row.getString("text"), row.getObject("written_by", UUID.class), Sql.instant(row, "written_at"),
                Sql.coded(Decision.class, row, "decision"), row.getString("decision_reason"), Sql.instant(row, "decided_at"));
    }
}
