-- One thing done to each of many, item by item in the background, and where instances of a model's version stand.
create table bulk_run (
    id uuid primary key,
    kind text not null,
    terms jsonb not null default '{}',
    account uuid not null references account,
    acted_as text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    runner uuid,
    seen_at timestamptz
);
comment on table bulk_run is 'One thing that somebody has done to each of many; its items say to what, and what became of each.';
comment on column bulk_run.id is 'Made by whoever asks, so that asking twice begins it once.';
comment on column bulk_run.terms is 'What every item is done with, such as a reason.';
comment on column bulk_run.runner is 'The running process that works on it, or null; seen_at says on real time when it was begun or worked on last, null when it was left.';
create index bulk_run_by_start on bulk_run (kind, started_at desc);

create table bulk_item (
    run uuid not null references bulk_run,
    ordinal integer not null,
    item text not null,
    label text not null,
    state text not null default 'waiting',
    message text,
    args jsonb,
    at timestamptz,
    primary key (run, ordinal),
    constraint bulk_item_state_is_known check (state in ('waiting', 'done', 'refused')),
    constraint bulk_item_refused_says_why check ((state = 'refused') = (message is not null))
);
comment on table bulk_item is 'One of those to which a run does its thing; marked in the transaction that did it.';
comment on column bulk_item.label is 'How a person knows it, such as a commitment''s reference.';
comment on column bulk_item.message is 'Key of the sentence that says why it was refused; args fill it.';
create index bulk_item_not_done on bulk_item (run, state, ordinal) where state <> 'done';

comment on column step_log.process_version is 'Version of the model that the instance follows; it changes with all its steps when the instance is moved.';
create index step_log_standing on step_log (process, process_version) where left_at is null;
