-- Who inside an addressee supports the institution that leads: lists as they were given, each cleared before it is public.
create table institution_list (
    id uuid primary key,
    commitment uuid not null references commitment,
    institutions jsonb not null,
    submitted_by uuid not null references account,
    submitted_at timestamptz not null,
    decision text,
    decision_reason text,
    decided_by uuid references account,
    decided_at timestamptz,
    constraint institution_list_decision_is_known check (decision in ('clear', 'return')),
    constraint institution_list_decided_has_who_and_when check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
    constraint institution_list_returned_says_why check (decision is distinct from 'return' or decision_reason is not null)
);
comment on table institution_list is 'Supporting institutions of a commitment; the one that was cleared last counts, earlier ones stay.';
comment on column institution_list.institutions is 'Each with name, level, and the role by which the public knows it, or null where it is known by its name.';
create unique index institution_list_one_waits on institution_list (commitment) where decision is null;
create index institution_list_by_commitment on institution_list (commitment, decided_at);
