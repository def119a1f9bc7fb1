-- What an addressee adds to a published assessment, at any time after it; nothing of it is ever changed or taken away.
create table later_reply (
    id uuid primary key,
    panel uuid not null references panel,
    commitment uuid not null references commitment,
    text text not null,
    written_by uuid not null references account,
    written_at timestamptz not null,
    decision text,
    decision_reason text,
    decided_by uuid references account,
    decided_at timestamptz,
    constraint later_reply_is_written check (length(text) between 1 and 20000),
    constraint later_reply_decision_is_known check (decision in ('clear', 'return')),
    constraint later_reply_decided_has_who_and_when check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
    constraint later_reply_returned_says_why check (decision is distinct from 'return' or decision_reason is not null)
);
comment on table later_reply is 'A reply to a published assessment after it; public once cleared, and never part of the headline.';
comment on column later_reply.panel is 'Whose assessment it answers.';
comment on column later_reply.decided_at is 'Of a cleared one: since when it is public.';
create unique index later_reply_one_waits on later_reply (panel) where decision is null;
create index later_reply_by_commitment on later_reply (commitment, decided_at);

-- Who has not accepted is not asked, and may report nevertheless.
alter table progress_report add column voluntary boolean not null default false;
comment on column progress_report.voluntary is 'Filed without being asked: never late, no part of the cooperation grade, and nobody''s but its party''s until it is submitted.';

-- A joint statement is read by its coordinator's clearing officer before everybody reads it.
alter table joint_commitment add column waiting_statement text;
alter table joint_commitment add column waiting_statement_at timestamptz;
alter table joint_commitment add column waiting_statement_by uuid references account;
alter table joint_commitment add column waiting_statement_of text references party;
alter table joint_commitment add constraint joint_commitment_waiting_statement_says_whose check ((waiting_statement is null) = (waiting_statement_at is null)
    and (waiting_statement is null) = (waiting_statement_by is null) and (waiting_statement is null) = (waiting_statement_of is null));
comment on column joint_commitment.waiting_statement is 'For the coordinator''s own people only, until one of its clearing officers has cleared it.';
