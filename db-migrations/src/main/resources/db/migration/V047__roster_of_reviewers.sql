-- The roster with availability and conflicts of interest, declarations before a seat is taken, and seats that pass on.
create table past_role (
    account uuid not null references account,
    role text not null,
    party text not null references party,
    ended_at timestamptz not null
);
comment on table past_role is 'Roles of a party that somebody held and gave up: for a year nobody reviews a party for which they acted (method, section 2 D).';
comment on column past_role.ended_at is 'On the method''s clock.';
create index past_role_by_account on past_role (account, ended_at);

create table reviewer_terms (
    account uuid primary key references account,
    at_once integer,
    saved_at timestamptz not null,
    constraint reviewer_terms_at_once_is_a_number check (at_once between 0 and 99)
);
comment on table reviewer_terms is 'On how many panels at once somebody sits; null for as many as come.';

create table reviewer_absence (
    id uuid primary key,
    account uuid not null references account,
    from_day date not null,
    until_day date not null,
    constraint reviewer_absence_begins_before_it_ends check (from_day <= until_day)
);
comment on table reviewer_absence is 'When a reviewer or chair is away, both days included.';
create index reviewer_absence_by_account on reviewer_absence (account, until_day);

create table declared_conflict (
    id uuid primary key,
    account uuid not null references account,
    party text not null references party,
    reason text not null,
    declared_at timestamptz not null,
    withdrawn_at timestamptz,
    constraint declared_conflict_has_a_reason check (length(reason) between 1 and 1000)
);
comment on table declared_conflict is 'A standing conflict of interest of a reviewer with a party, told by the reviewer; in force until withdrawn.';
create unique index declared_conflict_stands_once on declared_conflict (account, party) where withdrawn_at is null;

alter table panel_seat add column seated_at timestamptz;
alter table panel_seat add column declared_at timestamptz;
alter table panel_seat add column lapsed boolean not null default false;
alter table panel_seat add column declare_by timestamptz;
update panel_seat s set seated_at = p.drawn_at from panel p where p.id = s.panel;
update panel_seat s set declared_at = coalesce(r.submitted_at, r.saved_at) from rating r where r.seat = s.id;
alter table panel_seat alter column seated_at set not null;
comment on column panel_seat.declared_at is 'When its holder declared to have no conflict of interest; null before.';
comment on column panel_seat.declare_by is 'Until when the declaration is awaited before the seat passes on; null where no time is left for another.';
comment on column panel_seat.lapsed is 'Given up by silence: counts as work taken, so that silence is not answered by the next draw.';

alter table panel add column chair_declared_at timestamptz;
comment on column panel.chair_declared_at is 'When the chair declared to have no conflict of interest; null before.';
create index panel_that_rates on panel (commitment) where state = 'rating';

-- One more kind of deadline, whatever kinds there are by now.
do $$
declare
    known text;
begin
    select pg_get_constraintdef(oid) into known from pg_constraint
        where conname = 'deadline_kind_is_known' and conrelid = 'deadline'::regclass;
    execute 'alter table deadline drop constraint deadline_kind_is_known';
    execute 'alter table deadline add constraint deadline_kind_is_known ' || replace(known, '''review-ends''', '''seats-declared'', ''review-ends''');
end $$;
