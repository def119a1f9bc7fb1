-- What time alone brings can fail for one commitment. It is kept, so that an administrator sees it in words and has it tried again.
create table failed_deadline (
    id uuid primary key,
    commitment uuid not null references commitment,
    kind text not null,
    due_at timestamptz not null,
    reason text not null,
    detail text not null,
    failures integer not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    next_try_at timestamptz not null,
    constraint failed_deadline_is_one_per_kind unique (commitment, kind),
    constraint failed_deadline_has_failed check (failures > 0),
    constraint failed_deadline_detail_is_short check (length(detail) <= 300)
);
comment on table failed_deadline is 'A date of one commitment whose consequences could not be taken. They were taken back whole; it is tried again until it works or the date is gone.';
comment on column failed_deadline.kind is 'Kind of the deadline, or escalation for a step of the ladder.';
comment on column failed_deadline.due_at is 'The date, on the method''s clock; the other instants are real time.';
comment on column failed_deadline.reason is 'Why, as the stable code of a sentence.';
comment on column failed_deadline.detail is 'Name of the fault and what it said of itself; no content of reports or positions.';
comment on column failed_deadline.next_try_at is 'Until then the sweep leaves the commitment aside, so that no other waits for it.';
