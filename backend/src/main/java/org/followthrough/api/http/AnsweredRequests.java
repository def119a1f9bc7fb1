package org.followthrough.api.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** First answers by Idempotency-Key, written in the transaction that they answer for. */
@Repository
class AnsweredRequests {

    private static final Duration KEPT = Duration.ofHours(48);

    private final JdbcClient jdbc;
    private final SystemClock clock;
    private final boolean background;

    AnsweredRequests(JdbcClient jdbc, SystemClock clock, @Value("${followthrough.background:true}") boolean background) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.background = background;
    }

    /** An answer that was given. */
    record Answered(byte[] fingerprint, int status, @Nullable String location, @Nullable String etag, byte[] body) {

        boolean answers(byte[] request) {
            return Arrays.equals(fingerprint, request);
        }
    }

    /** What was answered under that key before; whoever comes second with it waits until the first is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Answered> lock(UUID account, String key) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", number(account, key)).query((row, n) -> 1).single();
        return jdbc.sql("""
                select fingerprint, status, location, etag, body from answered_request
                where account = :account and idempotency_key = :key and answered_at > :since""")
                .param("account", account).param("key", key).param("since", Sql.time(clock.now().minus(KEPT)))
                .query((row, n) -> new Answered(row.getBytes("fingerprint"), row.getInt("status"), row.getString("location"),
                        row.getString("etag"), row.getBytes("body"))).optional();
    }

    private static long number(UUID account, String key) {
        return ByteBuffer.wrap(ApiJson.sha256().digest((account + " " + key).getBytes(StandardCharsets.UTF_8))).getLong();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID account, String key, String path, Answered answered) {
        jdbc.sql("""
                insert into answered_request (account, idempotency_key, path, fingerprint, status, location, etag, body, answered_at)
                values (:account, :key, :path, :fingerprint, :status, :location, :etag, :body, :now)
                on conflict (account, idempotency_key) do update set path = excluded.path, fingerprint = excluded.fingerprint,
                    status = excluded.status, location = excluded.location, etag = excluded.etag, body = excluded.body,
                    answered_at = excluded.answered_at""")
                .param("account", account).param("key", key).param("path", path).param("fingerprint", answered.fingerprint())
                .param("status", answered.status()).param("location", answered.location()).param("etag", answered.etag())
                .param("body", answered.body()).param("now", Sql.time(clock.now())).update();
    }

    /** Forgets what is older than it has to be kept. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    @Transactional
    void forget() {
        if (background) {
            jdbc.sql("delete from answered_request where answered_at <= :since").param("since", Sql.time(clock.now().minus(KEPT))).update();
        }
    }
}
