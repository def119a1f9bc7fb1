-- Where a question has stopped the clock of a report: what was there before is there again when the clock runs. Questions asked before
-- this version were about reports that nobody had submitted.
alter table commitment add column stopped_in text;
alter table commitment add constraint commitment_stopped_in_is_a_report check (stopped_in in ('report-due', 'under-clearance'));

comment on column commitment.stopped_in is 'The state in which a question has stopped the clock of a report, to which it comes back; null for a response.';
