package org.followthrough.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Dates whose consequences could not be taken: kept after everything was taken back, left aside by the sweep, and tried again ever more seldom. */
@Repository
class FailedDeadlines {

    /** The kind under which a step of the ladder is kept that could not be taken. */
    static final String ESCALATION = "escalation";

    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));
    private static final int MOST = 200;
    private static final String SELECT = "select f.*, c.ref from failed_deadline f join commitment c on c.id = f.commitment ";

    private static final String OVER = """
            (case when f.kind = 'escalation' then not exists (select 1 from escalation e where e.commitment = f.commitment and e.next_at = f.due_at)
                else not exists (select 1 from deadline d where d.commitment = f.commitment and d.kind = f.kind and d.due_at = f.due_at) end)
            """;

    private final JdbcClient jdbc;
    private final SystemClock clock;

    FailedDeadlines(JdbcClient jdbc, SystemClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One of them; {@code due} goes by the method's clock, the other instants are real time. */
    record Failed(UUID id, UUID commitment, String ref, String kind, Instant due, Fault.Reason reason, String detail, int failures, Instant firstAt,
            Instant nextTryAt) {
    }

    /** Keeps a failure, in a transaction of its own: that of the work has been taken back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Failed keep(UUID commitment, String kind, Instant due, Fault fault) {
        var before = find(commitment, kind).filter(failed -> failed.due().equals(due));
        var failures = before.map(Failed::failures).orElse(0) + 1;
        var now = clock.now();
        jdbc.sql("""
                insert into failed_deadline (id, commitment, kind, due_at, reason, detail, failures, first_at, last_at, next_try_at)
                values (:id, :commitment, :kind, :due, :reason, :detail, 1, :now, :now, :next)
                on conflict (commitment, kind) do update set due_at = excluded.due_at, reason = excluded.reason, detail = excluded.detail,
                    failures = :failures, first_at = :first, last_at = excluded.last_at, next_try_at = excluded.next_try_at""")
                .param("id", UUID.randomUUID()).param("commitment", commitment).param("kind", kind).param("due", Sql.time(due))
                .param("reason", fault.reason().code()).param("detail", fault.detail()).param("failures", failures)
                .param("first", Sql.time(before.map(Failed::firstAt).orElse(now))).param("now", Sql.time(now))
                .param("next", Sql.time(now.plus(pause(failures)))).update();
        return find(commitment, kind).orElseThrow();
    }

    /** One minute, five, a quarter of an hour, and then every hour. */
    static Duration pause(int failures) {
        return PAUSES.get(Math.min(failures, PAUSES.size()) - 1);
    }

    private Optional<Failed> find(UUID commitment, String kind) {
        return jdbc.sql(SELECT + "where f.commitment = :commitment and f.kind = :kind").param("commitment", commitment).param("kind", kind)
                .query(FailedDeadlines::failed).optional();
    }

    /** By its id; whatever else is asked for is not there. */
    Optional<Failed> find(String id) {
        return jdbc.sql(SELECT + "where f.id::text = :id and not " + OVER).param("id", id).query(FailedDeadlines::failed).optional();
    }

    /** Those whose date still waits, the oldest first. */
    List<Failed> all() {
        return jdbc.sql(SELECT + "where not " + OVER + " order by f.first_at, f.id limit :most").param("most", MOST)
                .query(FailedDeadlines::failed).list();
    }

    /** The sweep takes it up at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tryNow(UUID id) {
        jdbc.sql("update failed_deadline set next_try_at = :now where id = :id").param("now", Sql.time(clock.now())).param("id", id).update();
    }

    /** Forgets what has worked since, by whatever way, or whose date is another one now. */
    @Transactional
    public void forgetWhatIsOver() {
        jdbc.sql("delete from failed_deadline f where " + OVER).update();
    }

    private static Failed failed(ResultSet row, int number) throws SQLException {
        return new Failed(row.getObject("id", UUID.class), row.getObject("commitment", UUID.class), row.getString("ref"), row.getString("kind"),
                Sql.instant(row, "due_at"), Sql.codedAlways(Fault.Reason.class, row, "reason"), row.getString("detail"), row.getInt("failures"),
                Sql.instant(row, "first_at"), Sql.instant(row, "next_try_at"));
    }
}
