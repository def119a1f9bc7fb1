package org.followthrough.notification;

import java.time.Instant;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes what is no longer needed, a few rows in each transaction; what another node is at is left to it. A mail that may still be
 * sent is kept with its notices, of which its text is made, so that a repeat says the same under the same Message-ID.
 */
@Repository
class OldNotices {

    private final JdbcClient jdbc;

    OldNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes notices that were told before an instant of real time and have been read; returns how many. */
    @Transactional
    public int read(Instant before, int most) {
        return remove("n.read_at is not null", before, most);
    }

    /** The same of those that nobody has read. */
    @Transactional
    public int unread(Instant before, int most) {
        return remove("n.read_at is null", before, most);
    }

    private int remove(String which, Instant before, int most) {
        return jdbc.sql("""
                delete from notice where id in (
                    select n.id from notice n where n.created_at < :before
                        and not exists (select 1 from mail m where m.id = n.mail and m.sent_at is null and m.given_up_at is null)
                        and %s
                    order by n.created_at limit :most for update of n skip locked)""".formatted(which))
                .param("before", Sql.time(before)).param("most", most).update();
    }

    /** Removes mails that were written before an instant and were sent since, or will never be; returns how many. */
    @Transactional
    public int mails(Instant before, int most) {
        return jdbc.sql("""
                delete from mail where id in (
                    select id from mail where (sent_at is not null or given_up_at is not null) and created_at < :before
                        and greatest(sent_at, given_up_at) < :before
                    order by created_at limit :most for update skip locked)""")
                .param("before", Sql.time(before)).param("most", most).update();
    }
}
