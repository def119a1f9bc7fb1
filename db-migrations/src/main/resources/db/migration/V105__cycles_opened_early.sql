-- A cycle that an organiser opened early says when it opened, and beside it when it was to.
alter table reporting_cycle add column planned_opens date;
comment on column reporting_cycle.planned_opens is 'The day on which it was to open, where it was opened earlier.';

update reporting_cycle c set planned_opens = c.opens, opens = (o.at at time zone e.time_zone)::date, opens_at = o.at
from edition e, (select subject, min(at) as at from audit_entry where action = 'cycle-opened' group by subject) o
where e.code = c.edition and o.subject = c.code and c.state <> 'planned' and (o.at at time zone e.time_zone)::date < c.opens;

alter table reporting_cycle add constraint reporting_cycle_opened_early_or_as_planned check (planned_opens > opens);
