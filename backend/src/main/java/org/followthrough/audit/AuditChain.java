package org.followthrough.audit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Json;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chains committed entries, in the order in which they became visible: one sealer at a time, in a transaction of its own,
 * so that no writer waits for another (design, section 2).
 */
@Service
public class AuditChain {

    private static final long LOCK = 0x464f4c4c4f57L;
    private static final String GENESIS = "0".repeat(64);

    private final JdbcClient jdbc;
    private final Json json;
    private final SystemClock clock;
    private final MethodClock methodClock;

    AuditChain(JdbcClient jdbc, Json json, SystemClock clock, MethodClock methodClock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.methodClock = methodClock;
    }

    private record Unsealed(UUID id, String contentHash) {
    }

    private record Link(long seq, String hash) {
    }

    /** Seals what is committed and not in the chain yet; returns how many entries that were. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int seal() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((row, number) -> 1).single();
        var unsealed = jdbc.sql("""
                select e.id, e.content_hash from audit_entry e left join audit_chain c on c.entry = e.id where c.entry is null
                order by e.ordinal limit 1000""").query(Unsealed.class).list();
        var head = head().orElse(new Link(0, GENESIS));
        for (var entry : unsealed) {
            head = append(head, entry);
        }
        checkpoint(head);
        return unsealed.size();
    }

    private Link append(Link head, Unsealed entry) {
        var link = new Link(head.seq() + 1, AuditTrail.sha256(head.hash() + entry.contentHash()));
        jdbc.sql("insert into audit_chain (seq, entry, hash, sealed_at) values (:seq, :entry, :hash, :now)")
                .param("seq", link.seq()).param("entry", entry.id()).param("hash", link.hash()).param("now", Sql.time(clock.now())).update();
        return link;
    }

    private Optional<Link> head() {
        return jdbc.sql("select seq, hash from audit_chain order by seq desc limit 1").query(Link.class).optional();
    }

    /** The head as it is published once a day: the first of a day stays. */
    private void checkpoint(Link head) {
        var now = methodClock.now();
        jdbc.sql("insert into audit_checkpoint (day, seq, hash, at) values (:day, :seq, :hash, :at) on conflict (day) do nothing")
                .param("day", LocalDate.ofInstant(now, ZoneOffset.UTC)).param("seq", head.seq()).param("hash", head.hash())
                .param("at", Sql.time(now)).update();
    }

    /** Seqs of the chain that do not follow from the entries before them, or whose entry is not what it was. */
    @Transactional(readOnly = true)
    public List<Long> breaks() {
        var before = new String[] {GENESIS};
        return jdbc.sql("select c.seq, c.hash as link, e.* from audit_chain c join audit_entry e on e.id = c.entry order by c.seq")
                .query((row, number) -> {
                    var entry = AuditTrail.hash(json, row.getObject("id", UUID.class), Sql.instant(row, "at"), row.getString("subject"),
                            row.getString("action"), row.getObject("account", UUID.class), row.getString("acted_as"),
                            json.map(row.getString("content")));
                    var follows = AuditTrail.sha256(before[0] + entry).equals(row.getString("link"));
                    before[0] = row.getString("link");
                    return follows ? 0L : row.getLong("seq");
                }).list().stream().filter(seq -> seq > 0).toList();
    }

    /** Daily checkpoints that the chain no longer bears out, by their day. */
    @Transactional(readOnly = true)
    public List<String> brokenCheckpoints() {
        return jdbc.sql("""
                select k.day::text from audit_checkpoint k left join audit_chain c on c.seq = k.seq
                where k.seq > 0 and c.hash is distinct from k.hash order by k.day""").query(String.class).list();
    }
}
