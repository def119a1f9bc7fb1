package org.followthrough.random;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.shared.Sql;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at everything that is kept about some commitments in one statement: domain, standing, deadlines, desks, tokens, record. */
@TestComponent
class Eyes {

    private static final String LOOK = """
            select c.id, c.state, c.position, c.lateness, c.due_at, c.lies_with, c.under_appeal_since is not null as appealed,
                s.state as seen_state, s.position as seen_position, s.lateness as seen_lateness, s.due_at as seen_due,
                s.headline, s.self_report, s.assessment, s.responded, s.cooperation, s.beside::text like '%under-appeal%' as seen_appealed,
                array(select d.kind || ' ' || to_char(d.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                    from deadline d where d.commitment = c.id) as deadlines,
                array(select d.kind || ' ' || to_char(d.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                    from stopped_deadline d where d.commitment = c.id) as stopped,
                array(select r.code || ' ' || p.state || ' ' || p.version || ' ' || to_char(p.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                        || ' ' || to_char(p.very_late_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                    from progress_report p join reporting_cycle r on r.id = p.cycle where p.commitment = c.id) as reports,
                array(select concat_ws(' ', r.code, q.institution, case when q.withdrawn_at is not null then 'withdrawn'
                            when exists (select 1 from report_contribution x where x.request = q.id) then 'signed'
                            else 'open' end, to_char(q.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
                    from contribution_request q join progress_report p on p.id = q.report join reporting_cycle r on r.id = p.cycle
                    where p.commitment = c.id) as asked,
                array(select case when x.withdrawn_on is not null then 'withdrawn' else 'kept' end || case when x.read_on is not null then ' read' else '' end
                        || case when x.copy is not null then ' copied' else '' end
                    from confidential_submission x where x.commitment = c.id) as secrets,
                coalesce((select string_agg(i ->> 'name', ', ' order by place) from jsonb_array_elements((select l.institutions from institution_list l
                    where l.commitment = c.id and l.decision = 'clear' order by l.decided_at desc limit 1)) with ordinality as each (i, place)), '') as supporters,
                array(select i ->> 'name' from institution_list l cross join jsonb_array_elements(l.institutions) i
                    where l.commitment = c.id and l.decision is null) as waiting_supporters,
                array(select v.institution || ': ' || v.text from position_advice v where v.commitment = c.id) as advice,
                array(select e.side || case when e.published_at is null then ' gone' else ' public' end
                    from evidence e where e.commitment = c.id and e.side in ('alternative', 'redacted')) as brought,
                array(select w.kind || ' ' || w.role || ' ' || coalesce(w.party, a.name, '') || case
                        when w.institution is not null then ' of ' || w.institution || ' ' || to_char(w.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                        when w.kind in ('report', 'clear-report', 'contribute', 'clear-plan', 'clear-institutions', 'clear-statement') or w.kind in ('respond', 'clear-position')
                            and (c.state in ('assigned', 'awaiting-response') or c.state = 'clarification' and c.position = 'awaiting')
                            then ' ' || to_char(w.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || ' ' || w.lateness
                        when w.kind in ('rate', 'seal', 'reply', 'answer-clarification', 'reassign', 'confirm-close') then ' ' || to_char(w.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                        else '' end
                    from work_item w left join account a on a.id = w.account where w.commitment = c.id) as desks,
                array(select coalesce(t.task_def_key_, e.act_id_)
                    from camunda.act_ru_execution i join camunda.act_ru_execution e on e.proc_inst_id_ = i.id_
                    left join camunda.act_ru_task t on t.execution_id_ = e.id_
                    where i.business_key_ = c.id::text and e.act_id_ is not null and e.is_active_
                        and not exists (select 1 from camunda.act_ru_execution x where x.super_exec_ = e.id_)) as tokens,
                array(select concat_ws(' ', action, u.content ->> 'step') from audit_entry u where u.subject = c.ref and u.ordinal > n.heard
                    and (u.account is not null or u.action not in ('contribution-reminded', 'contribution-overdue'))) as told,
                coalesce((select max(ordinal) from audit_entry u where u.subject = c.ref and u.ordinal > n.heard), n.heard) as heard
            from commitment c join unnest(:ids::uuid[], :heard::bigint[]) n (id, heard) on n.id = c.id join standing s on s.commitment = c.id
            """;

    final GroupEyes groups;
    final MailEyes mails;
    private final JdbcClient jdbc;

    Eyes(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.groups = new GroupEyes(jdbc);
        this.mails = new MailEyes(jdbc);
    }

    /** What was seen of one commitment, in the words of {@link Expected}. */
    record Seen(UUID id, long heard, Map<String, String> words, Map<String, String> published) {
    }

    Map<UUID, Seen> look(Collection<Promise> promises) {
        return jdbc.sql(LOOK).param("ids", promises.stream().map(p -> p.id).toArray(UUID[]::new))
                .param("heard", promises.stream().map(p -> p.heard).toArray(Long[]::new)).query(Eyes::seen).list().stream()
                .collect(Collectors.toMap(Seen::id, seen -> seen));
    }

    private static Seen seen(ResultSet row, int number) throws SQLException {
        var words = Map.ofEntries(Map.entry("state", row.getString("state")), Map.entry("position", text(row, "position")),
                Map.entry("lateness", text(row, "lateness")), Map.entry("due", String.valueOf(Sql.instant(row, "due_at"))),
                Map.entry("lies with", text(row, "lies_with")), Map.entry("under appeal", String.valueOf(row.getBoolean("appealed"))),
                Map.entry("headline", row.getString("headline")), Map.entry("self-report", text(row, "self_report")),
                Map.entry("assessment", text(row, "assessment")), Map.entry("cooperation", text(row, "cooperation")),
                Map.entry("responded", String.valueOf(row.getBoolean("responded"))),
                Map.entry("deadlines", all(row, "deadlines")), Map.entry("stopped", all(row, "stopped")), Map.entry("tokens", all(row, "tokens")),
                Map.entry("desks", all(row, "desks")), Map.entry("reports", all(row, "reports")), Map.entry("told", all(row, "told")),
                Map.entry("confidential", all(row, "secrets")), Map.entry("brought", all(row, "brought")),
                Map.entry("supporters", row.getString("supporters")), Map.entry("waiting supporters", all(row, "waiting_supporters")),
                Map.entry("advice", all(row, "advice")),
                Map.entry("asked parts", all(row, "asked")));
        var published = Map.of("state", row.getString("seen_state"), "position", text(row, "seen_position"), "lateness", text(row, "seen_lateness"),
                "due", String.valueOf(Sql.instant(row, "seen_due")), "under appeal", String.valueOf(row.getBoolean("seen_appealed")));
        return new Seen(row.getObject("id", UUID.class), row.getLong("heard"), words, published);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "-" : text;
    }

    private static String all(ResultSet row, String column) throws SQLException {
        return Expected.sorted(Arrays.asList((String[]) row.getArray(column).getArray()));
    }

    /** The panel that was drawn last for a commitment. */
    record Drawn(boolean complete, String chair, List<Board.Seat> seats) {
    }

    Drawn panel(UUID commitment) {
        var seats = jdbc.sql("""
                select a.name, s.organisation, s.sector, s.region, s.migrant_or_diaspora, s.declare_by from panel_seat s join account a on a.id = s.account
                where s.given_back_at is null and s.panel = (select id from panel where commitment = :id order by drawn_at desc, ordinal desc limit 1)
                order by s.ordinal""").param("id", commitment)
                .query((row, number) -> new Board.Seat(row.getString("name"), row.getString("organisation"), row.getString("sector"),
                        row.getString("region"), row.getBoolean("migrant_or_diaspora"), Sql.instant(row, "declare_by"))).list();
        return jdbc.sql("""
                select p.complete, coalesce(a.name, '') as chair from panel p left join account a on a.id = p.chair
                where p.commitment = :id order by p.drawn_at desc, p.ordinal desc limit 1""").param("id", commitment)
                .query((row, number) -> new Drawn(row.getBoolean("complete"), row.getString("chair"), new ArrayList<>(seats))).single();
    }

    /** What has happened so far, and how often. */
    List<String> told() {
        return jdbc.sql("select action || ' ' || count(*) from audit_entry where commitment is not null group by action order by 1").query(String.class).list();
    }

    /** Comments on quality codes, by ask. */
    Map<String, List<String>> comments() {
        return jdbc.sql("""
                with said as (select content ->> 'comment' as comment, account from audit_entry where action = 'quality-commented')
                select r.ref, coalesce(q.party, 'reviewer') || ': ' || q.text || case when q.party is null and (q.written_at at time zone 'UTC')::time <> '12:00'
                    then ' at an hour' else '' end as words
                from quality_comment q join recommendation r on r.id = q.recommendation
                    join said on said.comment = q.id::text and (said.account is null) = (q.party is null)""")
                .query((row, number) -> Map.entry(row.getString("ref"), row.getString("words"))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The last entries of the record about something, oldest first. */
    List<String> record(String subject) {
        return jdbc.sql("""
                select * from (select concat_ws(' ', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), action, content::text), ordinal
                    from audit_entry where subject = :subject order by ordinal desc limit 8) last (words, ordinal) order by ordinal""")
                .param("subject", subject).query((row, number) -> row.getString("words")).list();
    }

    UUID commitment(String ref) {
        return jdbc.sql("select id from commitment where ref = :ref").param("ref", ref).query(UUID.class).single();
    }

    /** Faults that show only in the whole: work for nothing, steps of the engine that failed, instances without a commitment. */
    List<String> astray(Instant now) {
        return jdbc.sql("""
                select 'failed job ' || id_ from camunda.act_ru_job where retries_ = 0
                union all select 'incident ' || id_ from camunda.act_ru_incident
                union all select 'instance of nothing ' || i.id_ from camunda.act_ru_execution i where i.parent_id_ is null
                    and i.business_key_ is not null and not exists (select 1 from commitment c where c.id::text = i.business_key_)
                    and not exists (select 1 from reporting_cycle r where r.id::text = i.business_key_)
                union all select 'work for a closed commitment ' || w.id from work_item w join commitment c on c.id = w.commitment
                    where c.closed_at is not null and w.kind not in ('confirm-reopen', 'clear-statement')
                union all select 'deadline of the past ' || d.commitment || ' ' || d.kind from deadline d where d.due_at < :now
                """).param("now", Sql.time(now)).query(String.class).list();
    }
}
