-- Dates that hang on an event of the programme: they move when the event moves (features, row E7).
create table cycle_anchor (
    cycle uuid not null references reporting_cycle,
    what text not null,
    event text not null references event,
    edge text not null,
    days integer not null,
    primary key (cycle, what),
    constraint cycle_anchor_what_is_known check (what in ('opens', 'due', 'closes')),
    constraint cycle_anchor_edge_is_known check (edge in ('opening', 'closing')),
    constraint cycle_anchor_is_near check (days between -3660 and 3660)
);
comment on table cycle_anchor is 'Which dates of a cycle hang on an event, and how many calendar days after (or, negative, before) its opening or closing.';
create index cycle_anchor_by_event on cycle_anchor (event);

create table response_anchor (
    commitment uuid primary key references commitment,
    event text not null references event,
    edge text not null,
    days integer not null,
    constraint response_anchor_edge_is_known check (edge in ('opening', 'closing')),
    constraint response_anchor_is_near check (days between -3660 and 3660)
);
comment on table response_anchor is 'Commitments whose response date hangs on an event.';
create index response_anchor_by_event on response_anchor (event);
