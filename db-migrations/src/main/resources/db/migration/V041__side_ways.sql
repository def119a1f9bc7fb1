-- The side ways of an addressee: clarification stops the clock, an extension moves its dates, a transfer changes who holds the ask.
alter table commitment add column original_due_at timestamptz;
alter table commitment add column clock_stopped_at timestamptz;
alter table commitment add column lies_with text;
alter table commitment add column given_on_to text;
alter table commitment add constraint commitment_lies_with_a_side check (lies_with in ('addressee', 'organiser'));
alter table commitment add constraint commitment_stopped_clock_lies_with_somebody check (lies_with is null or clock_stopped_at is not null);
alter table commitment add constraint commitment_in_clarification_has_a_stopped_clock
    check (state <> 'clarification' or lies_with is not null);
alter table commitment add constraint commitment_given_on_is_lapsed check (given_on_to is null or state = 'lapsed');
comment on column commitment.original_due_at is 'The first due date of what is asked now, where an extension or a stopped clock has moved it; null where it stands.';
comment on column commitment.clock_stopped_at is 'Since when the clock stands still; of a closed commitment, when it stood still at its end.';
comment on column commitment.lies_with is 'On whom the stopped clock waits: the side that was asked, or the organiser to whom the ask was handed back.';
comment on column commitment.given_on_to is 'The commitment of the other addressee to whom the organiser gave the ask after it had been handed back.';

create table stopped_deadline (
    commitment uuid not null references commitment,
    kind text not null,
    cycle uuid,
    due_at timestamptz not null,
    primary key (commitment, kind)
);
comment on table stopped_deadline is 'Deadlines that stand still with the clock; they come back moved by the working days of the pause.';

create table clarification (
    id uuid primary key,
    commitment uuid not null references commitment,
    cycle uuid references reporting_cycle,
    asked_by text not null,
    asked_by_account uuid not null references account,
    asked_at timestamptz not null,
    question text not null,
    answered_by_account uuid references account,
    answered_at timestamptz,
    answer text,
    ended_at timestamptz,
    constraint clarification_asked_by_a_side check (asked_by in ('addressee', 'organiser')),
    constraint clarification_answered_as_a_whole check ((answer is null) = (answered_at is null)
        and (answer is null) = (answered_by_account is null)),
    constraint clarification_answered_is_over check (answered_at is null or ended_at is not null)
);
comment on table clarification is 'A question that stopped the clock; its texts are for the addressee''s party and the organiser alone.';
comment on column clarification.cycle is 'The cycle whose report is asked for; null where a response is awaited.';
comment on column clarification.ended_at is 'When the clock ran again: with the answer, or with what made the question pointless.';
create unique index clarification_one_is_open on clarification (commitment) where ended_at is null;
create index clarification_by_commitment on clarification (commitment, asked_at);

create table extension_request (
    id uuid primary key,
    commitment uuid not null references commitment,
    cycle uuid references reporting_cycle,
    asked_by uuid not null references account,
    asked_at timestamptz not null,
    due_before timestamptz not null,
    very_late_before timestamptz not null,
    until date not null,
    reason text not null,
    outcome text,
    decided_by uuid references account,
    decided_at timestamptz,
    due_after timestamptz,
    decision_reason text,
    constraint extension_request_outcome_is_known check (outcome in ('granted', 'refused', 'lapsed')),
    constraint extension_request_over_has_an_instant check ((outcome is null) = (decided_at is null)),
    constraint extension_request_granted_has_its_date check ((outcome is not distinct from 'granted') = (due_after is not null)),
    constraint extension_request_decided_by_somebody check ((outcome in ('granted', 'refused')) is not true
        or (decided_by is not null and decision_reason is not null))
);
comment on table extension_request is 'More time that an addressee asked for; public once the organiser decided, with the date before and after.';
comment on column extension_request.cycle is 'The cycle whose report is meant; null for the response.';
create unique index extension_request_one_is_open on extension_request (commitment) where outcome is null;
create index extension_request_by_commitment on extension_request (commitment, asked_at);

create table transfer (
    id uuid primary key,
    commitment uuid not null references commitment,
    ordinal integer not null,
    kind text not null,
    from_institution text,
    to_institution text,
    reason text not null,
    moved_by uuid not null references account,
    moved_at timestamptz not null,
    constraint transfer_is_numbered unique (commitment, ordinal),
    constraint transfer_kind_is_known check (kind in ('passed-on', 'handed-back', 'returned', 'given-on')),
    constraint transfer_passed_on_names_an_institution check (kind <> 'passed-on' or to_institution is not null)
);
comment on table transfer is 'How an ask moved: between institutions of its addressee, back to the organiser, and from there back or to another addressee.';
