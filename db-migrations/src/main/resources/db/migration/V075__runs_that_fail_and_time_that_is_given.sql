-- Work on a run may break off outside its items, again and again: it is tried ever later, and the run ends as failed after some times.
alter table bulk_run add column broken integer not null default 0;
alter table bulk_run add column try_after timestamptz;
alter table bulk_run add column failure text;
alter table bulk_run add column reference text;
alter table bulk_run add constraint bulk_run_failed_says_why check ((failure is null) = (reference is null));
alter table bulk_run add constraint bulk_run_failed_has_ended check (failure is null or ended_at is not null);
comment on column bulk_run.broken is 'How often the work on it broke off since anything of it was done or refused.';
comment on column bulk_run.try_after is 'Nobody takes it up before this instant of real time; null for at once.';
comment on column bulk_run.failure is 'Key of the sentence that says why it ended before its end; null otherwise.';
comment on column bulk_run.reference is 'Under which number the log tells of it.';

-- An organiser may give more time to many, whether they asked for it or not.
alter table extension_request add column given boolean not null default false;
alter table extension_request add constraint extension_request_given_is_granted check (not given or outcome is not distinct from 'granted');
comment on column extension_request.given is 'Whether the organiser gave it without being asked: asked_by and reason are then the organiser''s.';
