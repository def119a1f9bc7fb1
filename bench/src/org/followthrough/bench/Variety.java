package org.followthrough.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives commitments that were all made alike different positions, reports, assessments and histories, as they would have after years. */
record Variety(JdbcClient jdbc) {

    void spread() {
        jdbc.sql("""
                update standing s set position = n.position, self_report = n.report, self_report_cycle = case when n.report is null then null else 'C-1' end,
                    assessment = n.level, assessment_cycle = case when n.level is null then null else 'C-1' end,
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
        jdbc.sql("vacuum analyze").update();
    }
}
