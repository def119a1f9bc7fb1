package org.followthrough.notification;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secret keys by which addresses in mails are signed: one per purpose, made at first need, the same on every node. */
@Repository
class MailKeys {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final SystemClock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    MailKeys(JdbcClient jdbc, SystemClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Kept in memory only where it was read back: one that is taken back with its transaction would sign nothing. */
    byte[] of(String purpose) {
        var found = known.get(purpose);
        if (found != null) {
            return found;
        }
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var made = jdbc.sql("insert into mail_key (purpose, key, made_at) values (:purpose, :key, :now) on conflict do nothing")
                .param("purpose", purpose).param("key", bytes).param("now", Sql.time(clock.now())).update() == 1;
        var key = jdbc.sql("select key from mail_key where purpose = :purpose").param("purpose", purpose).query(byte[].class).single();
        if (!made) {
            known.put(purpose, key);
        }
        return key;
    }
}
