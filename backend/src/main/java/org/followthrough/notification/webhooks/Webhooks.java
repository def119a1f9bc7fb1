package org.followthrough.notification.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who listens to public changes; those that were ended are kept for the record and seen by nobody. */
@Repository
class Webhooks {

    private static final String SELECT = """
            select w.*, n.waiting, n.dead, n.delivered_at as last from webhook w cross join lateral (
                select count(*) filter (where delivered_at is null and dead_at is null) as waiting, count(dead_at) as dead, max(delivered_at) as delivered_at
                from webhook_delivery d where d.webhook = w.id) n
            where w.ended_at is null""";

    private final JdbcClient jdbc;

    Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, of one owner or of all. */
    List<Webhook> of(@Nullable UUID owner) {
        return jdbc.sql(SELECT + (owner == null ? "" : " and w.owner = :owner") + " order by w.made_at desc, w.id")
                .params(owner == null ? java.util.Map.of() : java.util.Map.of("owner", owner)).query(Webhooks::webhook).list();
    }

    Optional<Webhook> find(UUID id) {
        return jdbc.sql(SELECT + " and w.id = :id").param("id", id).query(Webhooks::webhook).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Webhook one, byte[] secret) {
        jdbc.sql("""
                insert into webhook (id, owner, address, conditions, language, secret, made_at)
                values (:id, :owner, :address, :conditions, :language, :secret, :at)""")
                .param("id", one.id()).param("owner", one.owner()).param("address", one.address()).param("conditions", one.conditions())
                .param("language", one.language()).param("secret", secret).param("at", Sql.time(one.madeAt())).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void lock(UUID id) {
        jdbc.sql("select id from webhook where id = :id for update").param("id", id).query(UUID.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void renew(UUID id, byte[] secret) {
        jdbc.sql("update webhook set secret = :secret where id = :id").param("secret", secret).param("id", id).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void pause(UUID id, Instant at, boolean gone) {
        jdbc.sql("update webhook set paused_at = :at, paused_because = :why where id = :id").param("at", Sql.time(at))
                .param("why", gone ? "gone" : "owner").param("id", id).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void resume(UUID id) {
        jdbc.sql("update webhook set paused_at = null, paused_because = null where id = :id").param("id", id).update();
    }

    /** What was not delivered is not sent any more, and the secret is forgotten. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(UUID id, Instant at) {
        jdbc.sql("delete from webhook_delivery where webhook = :id").param("id", id).update();
        jdbc.sql("update webhook set ended_at = :at, secret = '' where id = :id").param("at", Sql.time(at)).param("id", id).update();
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        var why = row.getString("paused_because");
        return new Webhook(row.getObject("id", UUID.class), row.getObject("owner", UUID.class), row.getString("address"), row.getString("conditions"),
                row.getString("language"), why == null ? WebhookState.ACTIVE : why.equals("gone") ? WebhookState.GONE : WebhookState.PAUSED,
                Sql.instant(row, "made_at"), row.getInt("waiting"), row.getInt("dead"), Sql.instant(row, "last"));
    }
}
