package org.followthrough.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes one entry for everything that happens, in its transaction: no change without its entry, no entry without its change. */
@Component
class AuditTrail {

    private static final int FIRST = -30;

    private final JdbcClient jdbc;
    private final Json json;
    private final SystemClock clock;

    AuditTrail(JdbcClient jdbc, Json json, SystemClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Order(FIRST)
    void on(DomainEvent event) {
        var id = UUID.randomUUID();
        var at = event.at().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                insert into audit_entry (id, at, recorded_at, subject, commitment, action, account, acted_as, party, visibility, content,
                    content_hash)
                values (:id, :at, :recorded, :subject, :commitment, :action, :account, :as, :party, :visibility, :content, :hash)""")
                .param("id", id).param("at", Sql.time(at)).param("recorded", Sql.time(clock.now().truncatedTo(ChronoUnit.MICROS)))
                .param("subject", event.subject()).param("commitment", event.commitment()).param("action", event.action())
                .param("account", event.account()).param("as", event.actedAs()).param("party", event.party())
                .param("visibility", event.readers().code()).param("content", json.column(event.content()))
                .param("hash", hash(json, id, at, event.subject(), event.action(), event.account(), event.actedAs(), event.content()))
                .update();
    }

    /** What an entry's own hash is made of; {@code verify} makes it again from the stored row. */
    static String hash(Json json, UUID id, Instant at, String subject, String action, @Nullable UUID account, String actedAs,
            Map<String, Object> content) {
        return sha256(json.text(Map.of("id", id.toString(), "at", at.toString(), "subject", subject, "action", action,
                "account", String.valueOf(account), "actedAs", actedAs, "content", content)));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
