package org.followthrough.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.followthrough.shared.Batch;
import org.followthrough.shared.DomainEvent;
import org.followthrough.shared.Happenings;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sha256;
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
        Batch.write(this, event, this::write);
    }

    /** Many at once, in their order. */
    @EventListener
    @Order(FIRST)
    void on(Happenings many) {
        write(many.events());
    }

    private void write(List<? extends DomainEvent> events) {
        var entries = events.stream().map(this::entry).toList();
        jdbc.sql("""
                insert into audit_entry (id, at, recorded_at, subject, commitment, action, account, acted_as, party, visibility, content,
                    content_hash)
                select id, at, coalesce(recorded, :recorded), subject, commitment, action, account, acted_as, party, visibility, content::jsonb, hash
                from unnest(:ids::uuid[], :ats::timestamptz[], :recordeds::timestamptz[], :subjects::text[], :commitments::uuid[], :actions::text[], :accounts::uuid[],
                        :as::text[], :parties::text[], :visibilities::text[], :contents::text[], :hashes::text[])
                    with ordinality as n (id, at, recorded, subject, commitment, action, account, acted_as, party, visibility, content, hash, ordinal)
                order by n.ordinal""")
                .param("recorded", Sql.time(clock.now().truncatedTo(ChronoUnit.MICROS)))
                .param("ids", entries.stream().map(Entry::id).toArray(UUID[]::new)).param("ats", texts(entries, Entry::at))
                .param("recordeds", texts(entries, e -> e.event().hidesItsMoment() ? e.at() : null))
                .param("subjects", texts(entries, e -> e.event().subject()))
                .param("commitments", entries.stream().map(e -> e.event().commitment()).toArray(UUID[]::new))
                .param("actions", texts(entries, e -> e.event().action()))
                .param("accounts", entries.stream().map(e -> e.event().account()).toArray(UUID[]::new))
                .param("as", texts(entries, e -> e.event().actedAs())).param("parties", texts(entries, e -> e.event().party()))
                .param("visibilities", texts(entries, e -> e.event().readers().code()))
                .param("contents", texts(entries, e -> json.text(e.event().content()))).param("hashes", texts(entries, Entry::hash)).update();
    }

    private record Entry(UUID id, Instant at, DomainEvent event, String hash) {
    }

    private Entry entry(DomainEvent event) {
        var id = UUID.randomUUID();
        var at = event.at().truncatedTo(ChronoUnit.MICROS);
        return new Entry(id, at, event, hash(json, id, at, event.subject(), event.action(), event.account(), event.actedAs(), event.content()));
    }

    private static String[] texts(List<Entry> entries, Function<Entry, ? extends @Nullable Object> text) {
        return entries.stream().map(text).map(value -> value == null ? null : value.toString()).toArray(String[]::new);
    }

    /** What an entry's own hash is made of; {@code verify} makes it again from the stored row. */
    static String hash(Json json, UUID id, Instant at, String subject, String action, @Nullable UUID account, String actedAs,
            Map<String, Object> content) {
        return sha256(json.text(Map.of("id", id.toString(), "at", at.toString(), "subject", subject, "action", action,
                "account", String.valueOf(account), "actedAs", actedAs, "content", content)));
    }

    static String sha256(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
