package org.followthrough.notification.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox of messages to webhooks. Several nodes share it: whoever takes a webhook sends to it alone for some minutes. */
@Repository
class Deliveries {

    /** Longer than one turn of a webhook lasts; see {@link WebhookSender}. */
    static final Duration LEASE = Duration.ofMinutes(10);
    private static final String OPEN = " and delivered_at is null and dead_at is null";

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes that nobody looked at yet, taken out; the transaction that asks has to write what comes of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<UUID> takeChanges(int most) {
        return jdbc.sql("""
                delete from webhook_change where entry in (
                    select entry from webhook_change order by ordinal limit :most for update skip locked) returning entry""")
                .param("most", most).query(UUID.class).list();
    }

    /** A message that is to be sent. @param entry of the timeline, or null for a trial */
    record Message(UUID id, @Nullable UUID entry, String body) {
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID webhook, List<Message> messages, Instant now) {
        jdbc.sql("""
                insert into webhook_delivery (id, webhook, entry, body, created_at, next_attempt_at)
                select id, :webhook, entry, body, :now, :now from unnest(:ids::uuid[], :entries::uuid[], :bodies::text[])
                    with ordinality as n (id, entry, body, ordinal) order by n.ordinal
                on conflict (webhook, entry) do nothing""")
                .param("webhook", webhook).param("now", Sql.time(now)).param("ids", messages.stream().map(Message::id).toArray(UUID[]::new))
                .param("entries", messages.stream().map(Message::entry).toArray(UUID[]::new))
                .param("bodies", messages.stream().map(Message::body).toArray(String[]::new)).update();
    }

    /** Somewhere to send to. */
    record Turn(UUID webhook, String address, byte[] secret) {
    }

    /** Takes some webhooks that have something due, for {@link #LEASE}. */
    @Transactional
    List<Turn> take(Instant now, int most) {
        return jdbc.sql("""
                update webhook set busy_until = :until where id in (
                    select w.id from webhook w where w.ended_at is null and w.paused_at is null and (w.busy_until is null or w.busy_until <= :now)
                        and exists (select 1 from webhook_delivery d where d.webhook = w.id and d.delivered_at is null and d.dead_at is null
                            and d.next_attempt_at <= :now)
                    order by w.busy_until nulls first limit :most for update of w skip locked)
                returning id, address, secret""")
                .param("now", Sql.time(now)).param("until", Sql.time(now.plus(LEASE))).param("most", most)
                .query((row, number) -> new Turn(row.getObject("id", UUID.class), row.getString("address"), row.getBytes("secret"))).list();
    }

    @Transactional
    void giveBack(UUID webhook) {
        jdbc.sql("update webhook set busy_until = null where id = :webhook").param("webhook", webhook).update();
    }

    /** What is due for one webhook, oldest first. */
    List<Delivery> due(UUID webhook, Instant now, int most) {
        return jdbc.sql("select * from webhook_delivery where webhook = :webhook and next_attempt_at <= :now" + OPEN + " order by ordinal limit :most")
                .param("webhook", webhook).param("now", Sql.time(now)).param("most", most).query(Deliveries::delivery).list();
    }

    @Transactional
    void delivered(UUID id, Instant at, int status) {
        jdbc.sql("update webhook_delivery set attempts = attempts + 1, delivered_at = :at, status = :status, trouble = null where id = :id")
                .param("at", Sql.time(at)).param("status", status).param("id", id).update();
    }

    /** It was not taken: it is tried again at that time, or never again. */
    @Transactional
    void failed(UUID id, @Nullable Instant again, @Nullable Instant dead, @Nullable Integer status, String trouble) {
        jdbc.sql("""
                update webhook_delivery set attempts = attempts + 1, next_attempt_at = coalesce(:again::timestamptz, next_attempt_at), dead_at = :dead,
                    status = :status, trouble = :trouble where id = :id""")
                .param("again", Sql.time(again)).param("dead", Sql.time(dead)).param("status", status).param("trouble", trouble).param("id", id).update();
    }

    /** Whoever does not take one message is not asked to take the others right now. */
    @Transactional
    void putOff(UUID webhook, Instant now, Instant until) {
        jdbc.sql("update webhook_delivery set next_attempt_at = :until where webhook = :webhook and next_attempt_at <= :now" + OPEN)
                .param("until", Sql.time(until)).param("webhook", webhook).param("now", Sql.time(now)).update();
    }

    /** Those that were given up, or one of them, as if never sent. Returns how many. */
    @Transactional(propagation = Propagation.MANDATORY)
    int revive(UUID webhook, @Nullable UUID one, Instant now) {
        return jdbc.sql("""
                update webhook_delivery set dead_at = null, attempts = 0, next_attempt_at = :now
                where webhook = :webhook and dead_at is not null and (:one::uuid is null or id = :one)""")
                .param("webhook", webhook).param("one", one).param("now", Sql.time(now)).update();
    }

    /** Removes what is older, whatever became of it. */
    @Transactional
    void forget(Instant before) {
        jdbc.sql("delete from webhook_delivery where created_at < :before").param("before", Sql.time(before)).update();
    }

    /** Newest first, those before {@code before} where one is named. */
    List<Delivery> of(UUID webhook, @Nullable DeliveryState state, @Nullable Long before, int limit) {
        return jdbc.sql("select * from webhook_delivery where webhook = :webhook and (:before::bigint is null or ordinal < :before)"
                + condition(state) + " order by ordinal desc limit :limit")
                .param("webhook", webhook).param("before", before).param("limit", limit).query(Deliveries::delivery).list();
    }

    private static String condition(@Nullable DeliveryState state) {
        return switch (state) {
            case null -> "";
            case WAITING -> OPEN;
            case DELIVERED -> " and delivered_at is not null";
            case DEAD -> " and dead_at is not null";
        };
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        var delivered = Sql.instant(row, "delivered_at");
        var state = delivered != null ? DeliveryState.DELIVERED : row.getObject("dead_at") != null ? DeliveryState.DEAD : DeliveryState.WAITING;
        return new Delivery(row.getObject("id", UUID.class), row.getLong("ordinal"), state, row.getString("body"), Sql.instant(row, "created_at"),
                row.getInt("attempts"), state == DeliveryState.WAITING ? Sql.instant(row, "next_attempt_at") : null, delivered,
                row.getObject("status", Integer.class), row.getString("trouble"));
    }
}
