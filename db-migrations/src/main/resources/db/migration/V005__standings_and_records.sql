-- Where each commitment stands for the public, what the engine did, and who did what when.
create table standing (
    commitment uuid primary key references commitment,
    ref text not null,
    recommendation uuid not null references recommendation,
    edition text not null references edition,
    event text not null references event,
    addressee text not null references party,
    region text not null references region,
    title text not null,
    verifiability text not null,
    themes text[] not null,
    gcm integer[] not null,
    state text not null,
    position text,
    self_report text,
    self_report_cycle text,
    assessment text,
    assessment_cycle text,
    evidence_grade text,
    effect text,
    cooperation text,
    lateness text,
    due_at timestamptz,
    headline text not null,
    headline_text text not null,
    headline_args jsonb not null default '{}',
    beside jsonb not null default '[]',
    step text,
    step_since timestamptz,
    responded boolean not null,
    reported boolean not null,
    assessed boolean not null,
    complete boolean not null,
    changed_at timestamptz not null,
    constraint standing_ref_is_unique unique (ref)
);
comment on table standing is 'The public standing of a commitment: published values only, written in the transaction that changes them.';
comment on column standing.headline_text is 'Key of the translated headline sentence; its arguments are in headline_args.';
comment on column standing.step is 'Element id of the public current step of the process; null when closed.';
create index standing_by_edition on standing (edition, ref);
create index standing_by_addressee on standing (addressee, ref);
create index standing_by_headline on standing (headline, ref);
create index standing_by_themes on standing using gin (themes);
create index standing_by_gcm on standing using gin (gcm);
create index standing_by_change on standing (changed_at desc);

create table timeline_entry (
    id uuid primary key,
    commitment uuid not null references commitment,
    ordinal bigint generated always as identity,
    at timestamptz not null,
    kind text not null,
    text_key text not null,
    text_args jsonb not null default '{}',
    cycle text,
    by text not null,
    visible_at timestamptz not null,
    constraint timeline_entry_by_is_known check (by in ('addressee', 'panel', 'organiser', 'engine'))
);
comment on table timeline_entry is 'What the public may read of a commitment''s history; entries are written when they become public.';
create index timeline_entry_by_commitment on timeline_entry (commitment, ordinal);

create table step_log (
    id bigint generated always as identity primary key,
    commitment uuid,
    cycle uuid,
    process text not null,
    process_version integer not null,
    instance text not null,
    activity_instance text not null,
    element text not null,
    element_kind text not null,
    entered_at timestamptz not null,
    left_at timestamptz,
    cancelled boolean not null default false
);
comment on table step_log is 'Every flow node a process instance entered and left, written in the engine''s transaction.';
create index step_log_by_commitment on step_log (commitment, id);
create index step_log_open_by_instance on step_log (instance, activity_instance) where left_at is null;

create table audit_entry (
    id uuid primary key,
    ordinal bigint generated always as identity,
    at timestamptz not null,
    recorded_at timestamptz not null,
    subject text not null,
    commitment uuid references commitment,
    action text not null,
    account uuid references account,
    acted_as text not null,
    party text,
    visibility text not null,
    content jsonb not null default '{}',
    content_hash text not null,
    constraint audit_entry_visibility_is_known check (visibility in ('public', 'party', 'panel', 'organiser', 'administrator'))
);
comment on table audit_entry is 'One entry per change with its own content hash, written in the transaction of the change.';
comment on column audit_entry.acted_as is 'Role in which somebody acted, a seat''s pseudonym, or "engine".';
create index audit_entry_by_subject on audit_entry (subject, ordinal);

create table audit_chain (
    seq bigint primary key,
    entry uuid not null references audit_entry,
    hash text not null,
    sealed_at timestamptz not null,
    constraint audit_chain_entry_is_sealed_once unique (entry)
);
comment on table audit_chain is 'The chain over all entries: hash(seq) = SHA-256(hash(seq-1), content hash of the entry).';

create table audit_checkpoint (
    day date primary key,
    seq bigint not null,
    hash text not null,
    at timestamptz not null
);
comment on table audit_checkpoint is 'The head of the chain as published once a day.';

create function refuse_change_of_record() returns trigger language plpgsql as $$
begin
    raise exception 'entries of % are never changed', tg_table_name;
end $$;
create trigger audit_entry_is_never_changed before update or delete on audit_entry
    for each row execute function refuse_change_of_record();
create trigger audit_chain_is_never_changed before update or delete on audit_chain
    for each row execute function refuse_change_of_record();
create trigger stored_file_is_never_changed before update on stored_file_chunk
    for each row execute function refuse_change_of_record();
