package org.followthrough.accountability.packs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of what somebody has asked to be frozen. */
@Repository
class Freezings {

    private static final String OF = "select * from pack_freezing where ";

    private final JdbcClient jdbc;
    private final Json json;
    private final SystemClock clock;

    Freezings(JdbcClient jdbc, Json json, SystemClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** False where that one, or another open one of its edition, is there already. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean add(UUID id, String edition, Instant instant, UUID account, Instant at) {
        return jdbc.sql("""
                insert into pack_freezing (id, edition, instant, account, begun_at) values (:id, :edition, :instant, :account, :at)
                on conflict do nothing""")
                .param("id", id).param("edition", edition).param("instant", Sql.time(instant)).param("account", account).param("at", Sql.time(at))
                .update() == 1;
    }

    Optional<Freezing> find(UUID id) {
        return jdbc.sql(OF + "id = :id").param("id", id).query(this::freezing).optional();
    }

    /** The one of an edition that was begun last. */
    Optional<Freezing> latest(String edition) {
        return jdbc.sql(OF + "edition = :edition order by ended_at is null desc, begun_at desc, id limit 1").param("edition", edition)
                .query(this::freezing).optional();
    }

    /** Open ones whose time has come, whether somebody works on them or not. */
    List<UUID> open(int limit) {
        return jdbc.sql("""
                select id from pack_freezing where ended_at is null and (try_after is null or try_after <= :now) order by begun_at, id limit :limit""")
                .param("now", Sql.time(clock.now())).param("limit", limit).query(UUID.class).list();
    }

    /**
     * Takes an open one until the transaction ends, however it ends: the lock goes with the connection, so that what a killed process
     * was making is free at once. Empty where somebody else makes it, or it is no longer open.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Freezing> take(UUID id) {
        var taken = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('pack-freezing:' || :id::text, 0))").param("id", id.toString())
                .query(Boolean.class).single();
        return taken ? find(id).filter(Freezing::isOpen) : Optional.empty();
    }

    /** For whoever waits; in a transaction of its own, since the one that makes the pack shows nothing before its end. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void made(UUID id, int made, int files) {
        jdbc.sql("update pack_freezing set made = :made, files = :files where id = :id and ended_at is null").param("id", id).param("made", made)
                .param("files", files).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void frozen(UUID id, String pack, Instant at) {
        jdbc.sql("update pack_freezing set ended_at = :at, pack = :pack, try_after = null where id = :id and ended_at is null").param("id", id)
                .param("pack", pack).param("at", Sql.time(at)).update();
    }

    /** False where it has ended meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean failed(UUID id, String failure, List<?> args, Instant at) {
        return jdbc.sql("""
                update pack_freezing set ended_at = :at, failure = :failure, args = :args, try_after = null where id = :id and ended_at is null""")
                .param("id", id).param("failure", failure).param("args", json.column(args)).param("at", Sql.time(at)).update() == 1;
    }

    /** It broke off once more and waits again; how often by now, or empty where it has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Integer> broke(UUID id) {
        return jdbc.sql("""
                update pack_freezing set broken = broken + 1, made = 0, files = null where id = :id and ended_at is null returning broken""")
                .param("id", id).query(Integer.class).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void later(UUID id, Instant after) {
        jdbc.sql("update pack_freezing set try_after = :after where id = :id").param("id", id).param("after", Sql.time(after)).update();
    }

    /** The address of the account for which it is made. */
    String email(UUID account) {
        return jdbc.sql("select email from account where id = :id").param("id", account).query(String.class).single();
    }

    private Freezing freezing(ResultSet row, int number) throws SQLException {
        var args = row.getString("args");
        return new Freezing(row.getObject("id", UUID.class), row.getString("edition"), Objects.requireNonNull(Sql.instant(row, "instant")),
                row.getObject("account", UUID.class), Objects.requireNonNull(Sql.instant(row, "begun_at")), row.getInt("made"),
                (Integer) row.getObject("files"), Sql.instant(row, "try_after"), Sql.instant(row, "ended_at"), row.getString("pack"),
                row.getString("failure"), args == null ? List.of() : json.list(args, Object.class));
    }
}
