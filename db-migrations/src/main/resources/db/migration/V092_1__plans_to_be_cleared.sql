-- A plan that waits for clearance lies on the desk of whoever clears it, those that wait already included.
alter table work_item drop constraint work_item_kind_is_known;
alter table work_item add constraint work_item_kind_is_known check (kind in ('confirm-quality', 'respond', 'clear-position', 'clear-plan',
    'answer-clarification', 'decide-extension', 'contribute', 'report', 'clear-report', 'rate', 'seal', 'reply', 'confirm-reopen', 'confirm-close',
    'reassign'));
insert into work_item (id, kind, commitment, role, party, since)
select gen_random_uuid(), 'clear-plan', c.id, 'clearing-officer', c.addressee, p.submitted_at
from plan_proposal p join commitment c on c.id = p.commitment
where p.decision is null and c.state not like 'closed-%' and c.state <> 'lapsed';
