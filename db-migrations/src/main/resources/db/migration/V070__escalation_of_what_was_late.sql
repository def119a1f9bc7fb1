-- What was late before there was a ladder climbs it from where it stands: the sweep takes the highest step that it has reached.
insert into escalation (commitment, asked, due_at, step, next_at)
select c.id, case when c.state in ('assigned', 'awaiting-response') then 'response' else 'report' end, c.due_at, null, c.due_at
from commitment c
where c.state in ('assigned', 'awaiting-response', 'report-due', 'under-clearance') and c.lateness in ('late', 'very-late')
    and c.due_at is not null and c.clock_stopped_at is null
on conflict (commitment) do nothing;
