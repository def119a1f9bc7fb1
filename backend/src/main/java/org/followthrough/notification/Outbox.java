package org.followthrough.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The outbox of mails. Several nodes share it: whoever takes a mail has it for some minutes, then it is free again. */
@Repository
class Outbox {

    /** Longer than a server can keep a node waiting for a handful of mails. */
    static final Duration LEASE = Duration.ofMinutes(10);
    /** Notices older than that are not mailed any more: nobody wants the mails of last year when a server is named at last. */
    private static final Duration STALE = Duration.ofDays(9);

    private final JdbcClient jdbc;
    private final String host;

    Outbox(JdbcClient jdbc, @Value("${followthrough.base-url:http://localhost}") String baseUrl) {
        this.jdbc = jdbc;
        this.host = java.util.Objects.requireNonNullElse(java.net.URI.create(baseUrl).getHost(), "localhost");
    }

    /**
     * Makes mails of the notices that wait: at once, or one per account and day or week, from seven in the receiver's morning
     * on. What has been done meanwhile is left out.
     *
     * @param now of the method's clock, which days and weeks go by
     * @param real time, from which on it can be sent
     */
    @Transactional
    public void gather(Instant now, Instant real) {
        jdbc.sql("""
                with waiting as (
                    select n.id, n.account, n.at, case when n.kind = 'followed' then 'news' else 'work' end as stream, coalesce(s.frequency, 'at-once') as frequency,
                        (:now::timestamptz at time zone coalesce(s.time_zone, 'UTC')) - interval '7 hours' as local,
                        coalesce(s.time_zone, 'UTC') as zone
                    from notice n join account a on a.id = n.account and not a.disabled
                    left join account_setting s on s.account = n.account
                    where n.mail is null and n.at > :oldest and n.at <= :now and coalesce(s.frequency, 'at-once') <> 'none'
                      and (n.kind <> 'followed' or coalesce(s.news, true))
                      and (n.work_item is null or exists (select 1 from work_item w where w.id = n.work_item))
                    for update of n skip locked),
                ripe as (
                    select id, account, stream, case frequency when 'daily' then to_char(local, 'YYYY-MM-DD')
                        when 'weekly' then to_char(local, 'IYYY-"W"IW') end as period
                    from waiting
                    where frequency = 'at-once'
                        or at <= (date_trunc(case frequency when 'daily' then 'day' else 'week' end, local) + interval '7 hours') at time zone zone),
                mails as (
                    insert into mail (id, account, period, stream, message_id, created_at, next_attempt_at)
                    select id, account, period, stream, '<' || id || '@' || :host || '>', :real, :real
                    from (select gen_random_uuid() as id, account, period, stream from ripe group by account, period, stream) as each
                    on conflict (account, period, stream) where period is not null do nothing
                    returning id, account, period, stream)
                update notice n set mail = m.id from ripe r
                    join mails m on m.account = r.account and m.stream = r.stream and m.period is not distinct from r.period
                where n.id = r.id""")
                .param("now", Sql.time(now)).param("oldest", Sql.time(now.minus(STALE))).param("real", Sql.time(real)).param("host", host)
                .update();
    }

    /** Takes some mails that are to be sent now, for {@link #LEASE}. */
    @Transactional
    public List<Mail> take(Instant now, int most) {
        return jdbc.sql("""
                with taken as (
                    update mail set attempts = attempts + 1, next_attempt_at = :until where id in (
                        select id from mail where sent_at is null and given_up_at is null and next_attempt_at <= :now
                        order by next_attempt_at limit :most for update skip locked)
                    returning *)
                select m.*, a.email, a.language, s.time_zone from taken m join account a on a.id = m.account
                left join account_setting s on s.account = m.account order by m.created_at, m.id""")
                .param("now", Sql.time(now)).param("until", Sql.time(now.plus(LEASE))).param("most", most).query(Outbox::mail).list();
    }

    @Transactional
    public void sent(Collection<UUID> mails, Instant at) {
        jdbc.sql("update mail set sent_at = :at, trouble = null where id = any(:mails)").param("at", Sql.time(at))
                .param("mails", mails.toArray(UUID[]::new)).update();
    }

    /** It could not be sent; it is tried again at that time. */
    @Transactional
    public void again(UUID mail, Instant at, String trouble) {
        jdbc.sql("update mail set next_attempt_at = :at, trouble = :trouble where id = :mail").param("at", Sql.time(at))
                .param("trouble", trouble).param("mail", mail).update();
    }

    /** It will never be sent. */
    @Transactional
    public void giveUp(UUID mail, Instant at, String trouble) {
        jdbc.sql("update mail set given_up_at = :at, trouble = :trouble where id = :mail").param("at", Sql.time(at))
                .param("trouble", trouble).param("mail", mail).update();
    }

    /**
     * A mail with what became of it.
     *
     * @param judges whether its receiver sits on panels, or may
     */
    record Kept(Mail mail, boolean judges, @Nullable String period, Instant nextAttemptAt, @Nullable Instant sentAt, @Nullable Instant givenUpAt,
            @Nullable String trouble) {
    }

    /** The newest mails. */
    List<Kept> latest(int limit) {
        return jdbc.sql("""
                select m.*, a.email, a.language, s.time_zone,
                    exists (select 1 from account_role g where g.account = a.id and g.role in ('reviewer', 'panel-chair'))
                        or exists (select 1 from panel_seat x where x.account = a.id) or exists (select 1 from panel p where p.chair = a.id)
                        as judges
                from mail m join account a on a.id = m.account
                left join account_setting s on s.account = m.account order by m.created_at desc, m.id limit :limit""")
                .param("limit", limit).query((row, number) -> new Kept(mail(row, number), row.getBoolean("judges"), row.getString("period"),
                        Sql.instant(row, "next_attempt_at"), Sql.instant(row, "sent_at"), Sql.instant(row, "given_up_at"),
                        row.getString("trouble"))).list();
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        var zone = row.getString("time_zone");
        return new Mail(row.getObject("id", UUID.class), row.getString("message_id"), row.getString("email"), row.getString("language"),
                zone == null ? null : ZoneId.of(zone), Sql.instant(row, "created_at"), row.getInt("attempts"),
                row.getObject("account", UUID.class), row.getString("stream").equals("news"));
    }
}
