package org.followthrough.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appeals of addressees; all of them are public. */
@Repository
public class Appeals {

    private final JdbcClient jdbc;

    Appeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every appeal of a commitment, oldest first. */
    public List<Appeal> of(UUID commitment) {
        return jdbc.sql("select * from appeal where commitment = :commitment order by lodged_at, id").param("commitment", commitment)
                .query(Appeals::appeal).list();
    }

    /** The last of each of several commitments, by commitment. */
    public Map<UUID, Appeal> last(Collection<UUID> commitments) {
        return jdbc.sql("""
                select distinct on (commitment) * from appeal where commitment = any(:commitments)
                order by commitment, lodged_at desc, id""").param("commitments", commitments.toArray(UUID[]::new))
                .query(Appeals::appeal).list().stream().collect(Collectors.toMap(Appeal::commitment, Function.identity()));
    }

    /** The one that waits or is being heard. */
    Optional<Appeal> open(UUID commitment) {
        return jdbc.sql("select * from appeal where commitment = :commitment and outcome is null").param("commitment", commitment)
                .query(Appeals::appeal).optional();
    }

    /** The accepted one for which a second panel has to be drawn. */
    Optional<Appeal> toBeHeard(UUID commitment) {
        return open(commitment).filter(Appeal::isToBeHeard);
    }

    boolean isContested(UUID panel) {
        return jdbc.sql("select exists (select 1 from appeal where panel = :panel)").param("panel", panel).query(Boolean.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void lodge(Appeal a) {
        jdbc.sql("""
                insert into appeal (id, commitment, cycle, panel, reason, lodged_by, lodged_at, decide_by)
                values (:id, :commitment, :cycle, :panel, :reason, :by, :at, :decideBy)""")
                .param("id", a.id()).param("commitment", a.commitment()).param("cycle", a.cycle()).param("panel", a.panel())
                .param("reason", a.reason()).param("by", a.lodgedBy()).param("at", Sql.time(a.lodgedAt()))
                .param("decideBy", Sql.time(a.decideBy())).update();
    }

    /** Somebody has accepted or refused it; by nobody where the time for that has passed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decide(UUID id, @Nullable UUID by, @Nullable String reason, Instant at) {
        jdbc.sql("update appeal set decided_by = :by, decided_at = :at, decision_reason = :reason where id = :id")
                .param("by", by).param("at", Sql.time(at)).param("reason", reason).param("id", id).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void heardBy(UUID id, UUID secondPanel) {
        jdbc.sql("update appeal set second_panel = :panel where id = :id").param("panel", secondPanel).param("id", id).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void end(UUID id, AppealOutcome outcome, Instant at) {
        jdbc.sql("update appeal set outcome = :outcome, ended_at = :at where id = :id").param("outcome", outcome.code())
                .param("at", Sql.time(at)).param("id", id).update();
    }

    private static Appeal appeal(ResultSet row, int number) throws SQLException {
        return new Appeal(row.getObject("id", UUID.class), row.getObject("commitment", UUID.class), row.getObject("cycle", UUID.class),
                row.getObject("panel", UUID.class), row.getString("reason"), row.getObject("lodged_by", UUID.class),
                Sql.instant(row, "lodged_at"), Sql.instant(row, "decide_by"), Sql.instant(row, "decided_at"), row.getString("decision_reason"),
                row.getObject("second_panel", UUID.class), Sql.coded(AppealOutcome.class, row, "outcome"), Sql.instant(row, "ended_at"));
    }
}
