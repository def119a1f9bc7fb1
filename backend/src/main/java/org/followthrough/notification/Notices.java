package org.followthrough.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.followthrough.identity.Role;
import org.followthrough.shared.Batch;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.followthrough.workflow.WorkItemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The notices: written in the transaction of what they tell, once per receiver and cause. */
@Repository
class Notices {

    /** Whoever has a piece of work on their desk, with whoever took it alone where {@code claimed} says so. */
    static final String HOLDERS = """
            cross join lateral (
                select coalesce(w.account, w.claimed_by) as account where w.account is not null or w.claimed_by is not null and :claimed
                union all
                select g.account from account_role g where w.account is null and (w.claimed_by is null or not :claimed)
                    and g.role = w.role and (g.party = w.party or g.party is null and w.party is null)
                    and signs_for(g.institution, w.party, w.institution)) as holder
            join account a on a.id = holder.account and not a.disabled
            """;

    private static final String SELECT = """
            select n.*, c.ref as commitment_ref, r.ref as recommendation_ref, r.title, y.code as cycle_code, e.time_zone
            from notice n
            left join commitment c on c.id = n.commitment
            left join recommendation r on r.id = coalesce(n.recommendation, c.recommendation)
            left join event v on v.code = r.event
            left join edition e on e.code = v.edition
            left join reporting_cycle y on y.id = n.cycle
            """;

    private final JdbcClient jdbc;
    private final SystemClock clock;

    Notices(JdbcClient jdbc, SystemClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells of new work everybody on whose desk it lies; whoever proposed quality codes does not confirm them. */
    @Transactional(propagation = Propagation.MANDATORY)
    void work(Collection<UUID> items) {
        jdbc.sql("""
                insert into notice (id, account, cause, kind, topic, commitment, recommendation, cycle, work_item, due_at, at, created_at)
                select gen_random_uuid(), a.id, 'work:' || w.id, 'work',
                    case when w.kind = 'reply' and w.role = 'clearing-officer' then 'clear-reply' else w.kind end, w.commitment, w.recommendation, w.cycle, w.id, w.due_at, w.since,
                    :now
                from work_item w
                """ + HOLDERS + """
                left join recommendation r on r.id = w.recommendation
                where w.id = any(:items) and (w.kind <> 'confirm-quality' or r.quality_proposed_by is distinct from a.id)
                on conflict (account, cause) do nothing""")
                .param("items", items.toArray(UUID[]::new)).param("claimed", false).param("now", Sql.time(clock.now())).update();
    }

    /** What lies on an addressee's desks since an instant very late. */
    private record VeryLate(UUID commitment, Instant at) {
    }

    /** Reminds once more of what lies on the addressee's desks: it is very late. */
    @Transactional(propagation = Propagation.MANDATORY)
    void veryLate(UUID commitment, Instant at) {
        Batch.write(VeryLate.class, new VeryLate(commitment, at), this::veryLate);
    }

    private void veryLate(List<VeryLate> many) {
        jdbc.sql("""
                insert into notice (id, account, cause, kind, topic, commitment, cycle, work_item, due_at, at, created_at)
                select gen_random_uuid(), a.id, 'very-late:' || w.id || ':' || extract(epoch from n.at)::bigint, 'reminder', w.kind, w.commitment,
                    w.cycle, w.id, w.due_at, n.at, :now
                from unnest(:commitments::uuid[], :at::timestamptz[]) as n (commitment, at)
                join work_item w on w.commitment = n.commitment and w.party is not null and w.lateness = 'very-late'
                """ + HOLDERS + " on conflict (account, cause) do nothing")
                .param("commitments", many.stream().map(VeryLate::commitment).toArray(UUID[]::new))
                .param("at", many.stream().map(one -> one.at().toString()).toArray(String[]::new)).param("claimed", true)
                .param("now", Sql.time(clock.now())).update();
    }

    /** Whether somebody was reminded by hand of what is asked of an addressee, on a day of the edition. */
    boolean remindedByHand(UUID commitment, Asked asked, String day) {
        return jdbc.sql("select exists (select 1 from notice where commitment = :commitment and cause = :cause)").param("commitment", commitment)
                .param("cause", byHand(commitment, asked, day)).query(Boolean.class).single();
    }

    private static String byHand(UUID commitment, Asked asked, String day) {
        return "by-hand:" + commitment + ":" + asked.code() + ":" + day;
    }

    /** Reminds whoever of the addressee has to do with what is asked because an organiser wants it, each once a day. */
    @Transactional(propagation = Propagation.MANDATORY)
    void byHand(UUID commitment, Asked asked, String day, Instant at) {
        jdbc.sql("""
                insert into notice (id, account, cause, kind, topic, commitment, cycle, work_item, due_at, at, created_at)
                select gen_random_uuid(), a.id, :cause, 'reminder', w.kind, w.commitment, w.cycle, w.id, w.due_at, :at, :now
                from work_item w
                """ + HOLDERS + """
                where w.commitment = :commitment and w.kind = any(:kinds) and w.party is not null and w.account is null
                on conflict (account, cause) do nothing""")
                .param("commitment", commitment).param("cause", byHand(commitment, asked, day))
                .param("kinds", asked.work().stream().map(WorkItemKind::code).toArray(String[]::new)).param("at", Sql.time(at))
                .param("claimed", true).param("now", Sql.time(clock.now())).update();
    }

    /** Reminds those who contribute for an institution because their focal point asks again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void part(UUID commitment, UUID cycle, String institution, Instant at) {
        jdbc.sql("""
                insert into notice (id, account, cause, kind, topic, commitment, cycle, work_item, due_at, at, created_at)
                select gen_random_uuid(), a.id, 'part:' || w.id || ':' || extract(epoch from :at::timestamptz)::bigint, 'reminder', w.kind,
                    w.commitment, w.cycle, w.id, w.due_at, :at, :now
                from work_item w
                """ + HOLDERS + """
                where w.commitment = :commitment and w.cycle = :cycle and w.kind = 'contribute' and lower(w.institution) = lower(:institution)
                on conflict (account, cause) do nothing""")
                .param("commitment", commitment).param("cycle", cycle).param("institution", institution).param("at", Sql.time(at))
                .param("claimed", true).param("now", Sql.time(clock.now())).update();
    }

    /** Something to tell, but not to whoever did it. */
    record Telling(NoticeKind kind, String topic, String cause, UUID commitment, @Nullable UUID cycle, @Nullable Instant due, Instant at,
            @Nullable UUID doer) {
    }

    /** A thing to tell those who hold one of the roles for a party, or for none. */
    private record ToRole(Telling telling, Role role, @Nullable String party) {
    }

    /** Tells everybody who holds one of the roles for a party, or for none. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(Telling telling, @Nullable String party, Role... roles) {
        for (var role : roles) {
            Batch.write(ToRole.class, new ToRole(telling, role, party), this::tellRoles);
        }
    }

    private void tellRoles(List<ToRole> many) {
        var tellings = many.stream().map(ToRole::telling).toList();
        jdbc.sql("""
                insert into notice (id, account, cause, kind, topic, commitment, cycle, due_at, at, created_at)
                select gen_random_uuid(), a.id, n.cause, n.kind, n.topic, n.commitment, n.cycle, n.due, n.at, :now
                from unnest(:roles::text[], :parties::text[], :causes::text[], :kinds::text[], :topics::text[], :commitments::uuid[],
                    :cycles::uuid[], :due::timestamptz[], :at::timestamptz[], :doers::uuid[])
                    as n (role, party, cause, kind, topic, commitment, cycle, due, at, doer)
                join account_role g on g.role = n.role and (g.party = n.party or g.party is null and n.party is null)
                join account a on a.id = g.account and not a.disabled and a.id is distinct from n.doer
                on conflict (account, cause) do nothing""")
                .param("roles", many.stream().map(one -> one.role().code()).toArray(String[]::new))
                .param("parties", many.stream().map(ToRole::party).toArray(String[]::new)).params(parameters(tellings)).update();
    }

    /** Tells these accounts. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(Telling telling, Collection<UUID> accounts) {
        jdbc.sql("""
                insert into notice (id, account, cause, kind, topic, commitment, cycle, due_at, at, created_at)
                select gen_random_uuid(), told, n.cause, n.kind, n.topic, n.commitment, n.cycle, n.due, n.at, :now
                from unnest(:causes::text[], :kinds::text[], :topics::text[], :commitments::uuid[], :cycles::uuid[], :due::timestamptz[],
                    :at::timestamptz[], :doers::uuid[]) as n (cause, kind, topic, commitment, cycle, due, at, doer)
                cross join unnest(:accounts::uuid[]) as told where told is distinct from n.doer
                on conflict (account, cause) do nothing""")
                .param("accounts", accounts.toArray(UUID[]::new)).params(parameters(List.of(telling))).update();
    }

    private Map<String, Object> parameters(List<Telling> many) {
        var parameters = new HashMap<String, Object>();
        parameters.put("causes", texts(many, Telling::cause));
        parameters.put("kinds", texts(many, telling -> telling.kind().code()));
        parameters.put("topics", texts(many, Telling::topic));
        parameters.put("commitments", many.stream().map(Telling::commitment).toArray(UUID[]::new));
        parameters.put("cycles", many.stream().map(Telling::cycle).toArray(UUID[]::new));
        parameters.put("due", texts(many, Telling::due));
        parameters.put("at", texts(many, Telling::at));
        parameters.put("doers", many.stream().map(Telling::doer).toArray(UUID[]::new));
        parameters.put("now", Sql.time(clock.now()));
        return parameters;
    }

    private static String[] texts(List<Telling> many, Function<Telling, @Nullable Object> value) {
        return many.stream().map(value).map(one -> one == null ? null : one.toString()).toArray(String[]::new);
    }

    /** The newest of a person, starting after the given one. */
    List<Notice> of(UUID account, @Nullable Instant before, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                where n.account = :account and (:after::uuid is null or (n.at, n.id) < (:before::timestamptz, :after))
                order by n.at desc, n.id desc limit :limit""")
                .param("account", account).param("before", Sql.time(before)).param("after", after).param("limit", limit)
                .query(Notices::notice).list();
    }

    /** What a mail tells, earliest due first. */
    List<Notice> inMail(UUID mail) {
        return jdbc.sql(SELECT + " where n.mail = :mail order by coalesce(n.due_at, 'infinity'), n.at, n.id").param("mail", mail)
                .query(Notices::notice).list();
    }

    int unread(UUID account) {
        return jdbc.sql("select count(*) from notice where account = :account and read_at is null").param("account", account)
                .query(Integer.class).single();
    }

    /** Marks everything up to an instant of the method's clock as read. */
    @Transactional(propagation = Propagation.MANDATORY)
    void read(UUID account, Instant until) {
        jdbc.sql("update notice set read_at = :now where account = :account and read_at is null and at <= :until")
                .param("account", account).param("until", Sql.time(until)).param("now", Sql.time(clock.now())).update();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        var zone = row.getString("time_zone");
        return new Notice(row.getObject("id", UUID.class), Sql.codedAlways(NoticeKind.class, row, "kind"), row.getString("topic"),
                row.getString("commitment_ref"), row.getString("recommendation_ref"), row.getString("title"), row.getString("cycle_code"),
                Sql.instant(row, "due_at"), ZoneId.of(zone == null ? "UTC" : zone), Sql.instant(row, "at"),
                row.getObject("read_at") != null);
    }
}
