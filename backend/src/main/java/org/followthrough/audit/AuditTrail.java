package org.followthrough.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
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
        var content = new TreeMap<>(event.content());
        jdbc.sql("""
                insert into audit_entry (id, at, recorded_at, subject, commitment, action, account, acted_as, party, visibility, content,
                    content_hash)
                values (:id, :at, :recorded, :subject, :commitment, :action, :account, :as, :party, :visibility, :content, :hash)""")
                .param("id", id).param("at", Sql.time(event.at())).param("recorded", Sql.time(clock.now().truncatedTo(ChronoUnit.MICROS)))
                .param("subject", event.subject()).param("commitment", event.commitment()).param("action", event.action())
                .param("account", event.account()).param("as", event.actedAs()).param("party", event.party())
                .param("visibility", event.readers().code()).param("content", json.column(content)).param("hash", hash(id, event))
                .update();
    }

    private String hash(UUID id, DomainEvent event) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", id.toString());
        fields.put("at", event.at().truncatedTo(ChronoUnit.MICROS).toString());
        fields.put("subject", event.subject());
        fields.put("action", event.action());
        fields.put("account", String.valueOf(event.account()));
        fields.put("actedAs", event.actedAs());
        fields.put("content", new TreeMap<>(event.content()));
        return sha256(json.text(fields));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
