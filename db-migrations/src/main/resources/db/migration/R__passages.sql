-- What a commitment has passed, of its response and in each reporting cycle that asked it: the one definition for figures by cycle,
-- for response times and for the lists behind them. Published values only: a draft, a report that waits for clearance and a sealed
-- assessment are nothing here.
create or replace view passage as
    select s.commitment, '' as cycle, v.code, v.days
    from standing s join commitment c on c.id = s.commitment
        cross join lateral (select coalesce(s.position in ('accepted', 'accepted-in-part'), false) as committed) t
        cross join lateral (select t.committed and exists (select 1 from evidence e where e.commitment = s.commitment and e.kind in ('law', 'budget')
            and e.visibility = 'public' and e.published_at is not null) as enacted) l
        cross join lateral (select l.enacted and coalesce(s.effect in ('some-change', 'significant-change'), false) as effective) f,
        lateral (values
            ('committed', t.committed, null),
            ('not-committed', not t.committed, null),
            ('enacted', l.enacted, null),
            ('not-enacted', t.committed and not l.enacted, null),
            ('effective', f.effective, null),
            ('not-effective', l.enacted and not f.effective, null),
            ('answer-due', s.responded or s.position = 'no-response' or s.position = 'awaiting' and s.lateness in ('late', 'very-late'), null),
            ('answered', s.responded, extract(epoch from c.first_response_cleared_at - c.assigned_at)::double precision / 86400),
            ('answered-in-time', s.responded and c.first_response_cleared_at <= c.response_due_at, null)) v (code, holds, days)
    where v.holds
    union all
    select r.commitment, y.code, v.code, v.days
    from progress_report r join reporting_cycle y on y.id = r.cycle join standing s on s.commitment = r.commitment
        left join lateral (select a.level, a.effect from assessment a
            where a.commitment = r.commitment and a.cycle = r.cycle and a.published_at is not null
            order by a.level = 'no-quorum', a.published_at desc, a.sealed_at desc limit 1) found on true
        left join lateral (select a.sealed_at, a.replied_at from panel p join assessment a on a.panel = p.id
            where p.commitment = r.commitment and p.cycle = r.cycle and p.ordinal = 1 and a.published_at is not null) first_panel on true,
        lateral (values
            ('asked', true, null),
            ('report-due', r.state in ('cleared', 'nothing-reported')
                or s.lateness in ('late', 'very-late') and s.state in ('report-due', 'under-clearance', 'clarification'), null),
            ('reported', r.state = 'cleared', extract(epoch from r.cleared_at - r.asked_at)::double precision / 86400),
            ('reported-in-time', r.state = 'cleared' and r.lateness = 'on-time', null),
            ('self-report:' || r.self_report, r.state = 'cleared', null),
            ('timeliness:' || case r.lateness when 'on-time' then 'A' when 'late' then 'B' else 'C' end, r.state = 'cleared', null),
            ('timeliness:D', r.state = 'nothing-reported', null),
            ('found', found.level is not null, extract(epoch from first_panel.sealed_at - r.cleared_at)::double precision / 86400),
            ('assessed', found.level <> 'no-quorum', null),
            ('complete', found.level = 'complete', null),
            ('assessment:' || found.level, found.level is not null, null),
            ('effect:' || found.effect, found.effect is not null, null),
            ('replied', first_panel.replied_at is not null,
                extract(epoch from first_panel.replied_at - first_panel.sealed_at)::double precision / 86400)) v (code, holds, days)
    where not r.voluntary and v.holds;
comment on view passage is 'What the public knows that a commitment has passed: of its response (cycle is empty), and in each reporting cycle that asked it, with the days it took.';

-- A changed definition is counted anew, bit by bit.
insert into passage_change (commitment) select commitment from standing;
