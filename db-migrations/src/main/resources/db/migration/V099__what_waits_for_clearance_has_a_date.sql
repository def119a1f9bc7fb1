-- What waits for clearance by itself lies on the desk of whoever clears it and has a date: plans, lists of supporting institutions, joint
-- statements (decision 48).
alter table work_item drop constraint work_item_kind_is_known;
alter table work_item add constraint work_item_kind_is_known check (kind in ('confirm-quality', 'respond', 'clear-position', 'clear-plan',
    'clear-institutions', 'clear-statement', 'answer-clarification', 'decide-extension', 'contribute', 'report', 'clear-report', 'rate', 'seal', 'reply',
    'confirm-reopen', 'confirm-close', 'reassign'));

do $$
declare
    known text;
begin
    select pg_get_constraintdef(oid) into known from pg_constraint
        where conname = 'deadline_kind_is_known' and conrelid = 'deadline'::regclass;
    execute 'alter table deadline drop constraint deadline_kind_is_known';
    execute 'alter table deadline add constraint deadline_kind_is_known '
        || replace(known, '''tracking-ends''', '''plan-clearance'', ''institutions-clearance'', ''statement-clearance'', ''tracking-ends''');
end $$;

insert into work_item (id, kind, commitment, role, party, since)
select gen_random_uuid(), 'clear-institutions', c.id, 'clearing-officer', c.addressee, l.submitted_at
from commitment c join lateral (
    select * from institution_list where commitment = c.id order by submitted_at desc, decision is null desc limit 1) l on l.decision is null
where c.state not like 'closed-%' and c.state <> 'lapsed';

insert into work_item (id, kind, commitment, role, party, since)
select gen_random_uuid(), 'clear-statement', c.id, 'clearing-officer', c.addressee, j.waiting_statement_at
from joint_commitment j join commitment c on c.id = j.coordinator
where j.waiting_statement is not null and j.waiting_statement_of = c.addressee;

-- What waits already gets three weeks from now on the method's clock, to the end of a day in its edition.
with waiting as (
    select w.id, w.commitment, case w.kind when 'clear-plan' then 'plan-clearance' when 'clear-institutions' then 'institutions-clearance'
            else 'statement-clearance' end as kind,
        ((coalesce((select m.reads_at from method_clock m), now()) at time zone e.time_zone)::date + 22)::timestamp
            at time zone e.time_zone as due
    from work_item w join commitment c on c.id = w.commitment join recommendation r on r.id = c.recommendation
    join event v on v.code = r.event join edition e on e.code = v.edition
    where w.kind in ('clear-plan', 'clear-institutions', 'clear-statement')),
dated as (update work_item w set due_at = n.due from waiting n where n.id = w.id)
insert into deadline (commitment, kind, due_at) select commitment, kind, due from waiting;
