-- How far what is late has been brought up the ladder (features, row E5).
create table escalation (
    commitment uuid primary key references commitment,
    asked text not null,
    due_at timestamptz not null,
    step text,
    next_at timestamptz,
    constraint escalation_asked_is_known check (asked in ('response', 'report')),
    constraint escalation_step_is_known check (step in ('reminder', 'second-focal-point', 'clearing-office', 'organiser', 'public-mark'))
);
comment on table escalation is 'What is late now, with the last step taken; a row goes when it is late no more. The steps themselves are on record.';
comment on column escalation.due_at is 'The due date it goes by: when that moves, the ladder begins anew.';
comment on column escalation.next_at is 'When the decision table says something else; null when it never will.';
create index escalation_by_time on escalation (next_at) where next_at is not null;
