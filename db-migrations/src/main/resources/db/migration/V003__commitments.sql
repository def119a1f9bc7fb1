-- Commitments, their deadlines, and the work on people's desks.
create table commitment (
    id uuid primary key,
    ref text not null,
    recommendation uuid not null references recommendation,
    addressee text not null references party,
    state text not null,
    one_off boolean not null default false,
    assigned_at timestamptz not null,
    assigned_by uuid not null references account,
    objection_ends_at timestamptz not null,
    response_due_at timestamptz not null,
    no_response_at timestamptz not null,
    tracking_ends_at timestamptz not null,
    position text,
    position_reason text,
    accepted_parts text,
    lead_institution text,
    target_date date,
    baseline text,
    expected_change text,
    first_response_cleared_at timestamptz,
    due_at timestamptz,
    lateness text,
    state_since timestamptz not null,
    closed_at timestamptz,
    closing_reason text,
    superseded_by text,
    version bigint not null default 0,
    constraint commitment_ref_is_unique unique (ref),
    constraint commitment_is_given_once unique (recommendation, addressee),
    constraint commitment_state_is_known check (state in ('assigned', 'clarification', 'awaiting-response', 'in-implementation',
        'report-due', 'under-clearance', 'reported', 'in-review', 'right-of-reply', 'assessed', 'reopened', 'closed-implemented',
        'closed-not-implemented', 'closed-superseded', 'closed-withdrawn', 'lapsed')),
    constraint commitment_position_is_known check (position in ('accepted', 'accepted-in-part', 'noted', 'not-accepted', 'awaiting',
        'no-response')),
    constraint commitment_position_has_its_reason check (position not in ('accepted-in-part', 'noted', 'not-accepted')
        or position_reason is not null),
    constraint commitment_lateness_is_known check (lateness in ('on-time', 'late', 'very-late')),
    constraint commitment_closed_has_a_date check ((state like 'closed-%' or state = 'lapsed') = (closed_at is not null))
);
comment on table commitment is 'One recommendation given to one addressee; it has its own process instance.';
comment on column commitment.position is 'The last cleared position, or what the engine recorded; null where the profile asks for none.';
comment on column commitment.due_at is 'When what is asked of the addressee or the panel now is due; null while nothing is asked.';
create index commitment_by_addressee on commitment (addressee, ref);
create index commitment_by_recommendation on commitment (recommendation);
create index commitment_by_state on commitment (state);

create table position_statement (
    id uuid primary key,
    commitment uuid not null references commitment,
    ordinal integer not null,
    position text not null,
    reason text,
    accepted_parts text,
    lead_institution text,
    target_date date,
    baseline text,
    expected_change text,
    milestones jsonb not null default '[]',
    submitted_by uuid not null references account,
    submitted_at timestamptz not null,
    decision text,
    decided_by uuid references account,
    decided_at timestamptz,
    decision_reason text,
    constraint position_statement_is_numbered unique (commitment, ordinal),
    constraint position_statement_position_is_known check (position in ('accepted', 'accepted-in-part', 'noted', 'not-accepted')),
    constraint position_statement_decision_is_known check (decision in ('clear', 'return')),
    constraint position_statement_returned_has_a_reason check (decision is distinct from 'return' or decision_reason is not null)
);
comment on table position_statement is 'Every position a focal point ever submitted; only cleared ones are public.';
create unique index position_statement_one_waits_for_clearance on position_statement (commitment) where decision is null;

create table milestone (
    id uuid primary key,
    commitment uuid not null references commitment,
    ordinal integer not null,
    title text not null,
    due date not null,
    weight numeric(8, 3) not null default 1,
    core boolean not null default false,
    claimed_at timestamptz,
    verified_at timestamptz,
    constraint milestone_is_numbered unique (commitment, ordinal),
    constraint milestone_weight_is_positive check (weight > 0)
);
comment on table milestone is 'A dated, checkable step of a commitment; completion is computed from these, never typed.';
comment on column milestone.claimed_at is 'When a cleared report said it was done.';
comment on column milestone.verified_at is 'When a published assessment found it verified.';

create table deadline (
    commitment uuid not null references commitment,
    kind text not null,
    cycle uuid,
    due_at timestamptz not null,
    primary key (commitment, kind),
    constraint deadline_kind_is_known check (kind in ('objection-ends', 'response-due', 'no-response', 'report-due',
        'report-very-late', 'report-closes', 'review-ends', 'reply-ends', 'tracking-ends'))
);
comment on table deadline is 'What will happen to a commitment by time alone; a row leaves the table when it has passed or lapsed.';
create index deadline_by_time on deadline (due_at, commitment);

create table work_item (
    id uuid primary key,
    kind text not null,
    commitment uuid references commitment,
    recommendation uuid references recommendation,
    cycle uuid,
    role text not null,
    party text references party,
    account uuid references account,
    claimed_by uuid references account,
    since timestamptz not null,
    due_at timestamptz,
    lateness text not null default 'on-time',
    constraint work_item_kind_is_known check (kind in ('confirm-quality', 'respond', 'clear-position', 'answer-clarification',
        'decide-extension', 'contribute', 'report', 'clear-report', 'rate', 'seal', 'reply', 'confirm-reopen', 'confirm-close',
        'reassign')),
    constraint work_item_is_about_something check (commitment is not null or recommendation is not null)
);
comment on table work_item is 'A task on somebody''s desk: of one account, or of whoever holds a role (of a party).';
create index work_item_by_party on work_item (party, role, due_at, id) where account is null;
create index work_item_by_account on work_item (account, due_at, id) where account is not null;
create index work_item_by_commitment on work_item (commitment);
create index work_item_by_recommendation on work_item (recommendation) where recommendation is not null;
