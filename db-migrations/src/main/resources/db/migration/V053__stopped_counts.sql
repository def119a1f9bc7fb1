-- A deadline that was counted in working days stays one while the clock stands still.
alter table stopped_deadline add column counted boolean not null default false;
comment on column stopped_deadline.counted is 'Whether it was counted; when the clock runs again what is left of it is counted on, and a calendar that changes moves it.';
