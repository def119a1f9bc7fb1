-- A calendar may change while the clock stands still: what was counted is then counted again when it runs.
alter table stopped_deadline add column counted_from date;
alter table stopped_deadline add column counted_days integer;
alter table stopped_deadline add constraint stopped_deadline_count_is_whole check ((counted_from is null) = (counted_days is null));
comment on column stopped_deadline.counted_from is 'Day 0 of its count, where it was counted; null for a date that somebody set.';
comment on column stopped_deadline.counted_days is 'Working days after that day.';
