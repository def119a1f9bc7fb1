-- A kept copy of every address that is cited as evidence, and whether it can still be reached.
create table evidence_copy (
    evidence uuid primary key references evidence,
    state text not null default 'waiting',
    sha256 text references stored_file,
    media_type text,
    final_url text,
    fetched_at timestamptz,
    problem text,
    unreachable_since timestamptz,
    checked_at timestamptz,
    attempts integer not null default 0,
    next_try timestamptz not null,
    constraint evidence_copy_state_is_known check (state in ('waiting', 'kept', 'failed')),
    constraint evidence_copy_kept_is_there check ((state = 'kept') = (sha256 is not null) and (sha256 is null) = (fetched_at is null)),
    constraint evidence_copy_failed_says_why check (state <> 'failed' or problem is not null)
);
comment on table evidence_copy is 'What an address showed when it was cited, stored by hash like a file (features, row F5).';
comment on column evidence_copy.fetched_at is 'On the clock of the method, as unreachable_since and checked_at.';
comment on column evidence_copy.next_try is 'Real time: when the address is fetched or checked next; taken ahead while a node works on it.';
create index evidence_copy_by_next_try on evidence_copy (next_try);
create index evidence_copy_by_file on evidence_copy (sha256) where sha256 is not null;

insert into evidence_copy (evidence, next_try) select id, now() from evidence where url is not null;
