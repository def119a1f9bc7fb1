package org.followthrough.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives commitments that were all made alike different positions, reports, assessments and histories, as they would have after years. */
record Variety(JdbcClient jdbc) {

    void spread() {
        jdbc.sql("""
                update standing s set position = n.position, self_report = n.report, self_report_cycle = case when n.report is null then null else 'C-3' end,
                    assessment = n.level, assessment_cycle = case when n.level is null then null else 'C-3' end,
                    evidence_grade = case when n.level is null then null else 'moderate' end, effect = case when n.level is null then null else 'some-change' end,
                    cooperation = n.grade, reported = n.report is not null, assessed = n.level is not null, complete = coalesce(n.level = 'complete', false),
                    headline = case when n.level is not null and n.turn = 0 then 'contested' when n.level is not null then 'assessed'
                        when n.report is not null then 'reported' else 'in-implementation' end,
                    headline_text = case when n.level is not null and n.turn = 0 then 'headline.contested' when n.level is not null then 'headline.assessed'
                        when n.report is not null then 'headline.reported' else 'headline.in-implementation.accepted.no-cycle' end,
                    headline_args = case when n.level is not null then jsonb_build_object('addressee', 'State ' || n.turn, 'report', coalesce(n.report, 'nil'), 'level', n.level)
                        when n.report is not null then jsonb_build_object('report', n.report) else '{}' end,
                    lateness = n.lateness, due_at = date_trunc('day', s.changed_at) + n.turn * interval '9 days'
                from (select commitment, turn, (array['accepted', 'accepted-in-part', 'noted', 'accepted', 'accepted'])[1 + turn % 5] as position,
                        (array['planned', 'under-way', 'done', 'blocked', 'nil', null, null])[1 + turn % 7] as report,
                        case when turn % 7 < 5 then (array['limited', 'substantial', 'complete', 'not-started', null])[1 + turn / 7 % 5] end as level,
                        (array['A', 'B', 'C', 'D'])[1 + turn % 4] as grade, (array['on-time', 'late', 'very-late'])[1 + turn % 3] as lateness
                    from (select commitment, abs(hashtext(ref)) % 105 as turn from standing) t) n where n.commitment = s.commitment""").update();
        jdbc.sql("""
                insert into timeline_entry (id, commitment, at, kind, text_key, text_args, cycle, by, visible_at)
                select gen_random_uuid(), s.commitment, s.changed_at + n * interval '1 hour', 'position-cleared', 'timeline.commitment-started', '{}',
                    null, 'addressee', s.changed_at + n * interval '1 hour'
                from generate_series(1, 3) n cross join standing s""").update();
        cycles();
        jdbc.sql("analyze").update();
        addUpOnce();
    }

    /** Each commitment once, though all of its years are written in one day. */
    private void addUpOnce() {
        jdbc.sql("delete from passage_change c using (select commitment, max(id) as last from passage_change group by 1) l"
                + " where l.commitment = c.commitment and c.id < l.last").update();
    }

    /** Three reporting cycles, each with reports, findings, replies and a law for one in ten, as far as the standing has come in the last. */
    private void cycles() {
        jdbc.sql("""
                insert into reporting_cycle (id, code, edition, opens, due, closes, very_late_after_days, review_days, reply_days, state, opens_at, due_at,
                    very_late_at, closes_at, all_asked)
                select gen_random_uuid(), 'C-' || n, e.code, d.opens, d.opens + 60, d.opens + 90, 14, 30, 20, 'closed', d.opens, d.opens + 60,
                    d.opens + 74, d.opens + 90, true
                from edition e, generate_series(1, 3) n, lateral (select current_date - 400 + n * 100 as opens) d""").update();
        jdbc.sql("""
                insert into progress_report (id, commitment, cycle, state, self_report, nil_reason, due_at, very_late_at, closes_at, asked_at, cleared_at, lateness)
                select gen_random_uuid(), s.commitment, y.id, case when t.here then 'cleared' else 'nothing-reported' end,
                    case when t.here then coalesce(s.self_report, 'planned') end, case when t.here and s.self_report = 'nil' then 'None' end, y.due_at,
                    y.very_late_at, y.closes_at, y.opens_at, case when t.here then y.opens_at + t.turn * interval '17 hours' end,
                    case when t.here then case when t.turn < 85 then 'on-time' else 'late' end end
                from standing s cross join reporting_cycle y
                    cross join lateral (select abs(hashtext(s.ref || y.code)) % 105 as turn) n
                    cross join lateral (select n.turn, s.reported and (y.code = 'C-3' or n.turn % 4 > 0) as here) t""").update();
        jdbc.sql("""
                insert into panel (id, commitment, cycle, state, complete, sectors, regions, drawn_at, review_ends_at, tallied)
                select gen_random_uuid(), r.commitment, r.cycle, 'published', true, '{}', '{}', r.cleared_at, r.cleared_at, true
                from progress_report r join standing s on s.commitment = r.commitment where r.state = 'cleared' and s.assessed""").update();
        jdbc.sql("""
                insert into assessment (panel, commitment, cycle, method_version, level, evidence_grade, effect, distribution, spread, ratings,
                    reply_disputes, replied_at, sealed_at, published_at)
                select p.id, p.commitment, p.cycle, 1, case when y.code = 'C-3' then s.assessment
                        else (array['limited', 'substantial', 'not-started', 'no-evidence'])[1 + n.turn % 4] end, 'moderate', s.effect,
                    jsonb_build_object('limited', n.turn % 4, 'substantial', 5 - n.turn % 4), 1, 5, case when n.turn % 3 = 0 then false end,
                    case when n.turn % 3 = 0 then p.drawn_at + interval '40 days' end, p.drawn_at + n.turn * interval '5 hours', p.drawn_at + interval '50 days'
                from panel p join standing s on s.commitment = p.commitment join reporting_cycle y on y.id = p.cycle
                    cross join lateral (select abs(hashtext(s.ref || y.code || '!')) % 105 as turn) n""").update();
        jdbc.sql("""
                insert into evidence (id, commitment, side, kind, title, date, visibility, url, added_by, added_at, published_at)
                select gen_random_uuid(), s.commitment, 'addressee', 'law', 'Act', current_date, 'public', 'https://example.org/act', a.id, now(), now()
                from standing s cross join (select id from account limit 1) a where abs(hashtext(s.ref)) % 10 = 0""").update();
    }
}
