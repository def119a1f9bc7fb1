-- What is said of all panels of an edition together, taken in lots so that no two readings differ by a single rating.
alter table panel add column tallied boolean not null default false;
comment on column panel.tallied is 'Whether its ratings are in a tally of its edition; for good.';
create index panel_not_published on panel (cycle) where state in ('rating', 'sealed');
create index panel_not_tallied on panel (cycle) where not tallied;

create table edition_tally (
    id uuid primary key,
    edition text not null references edition,
    taken_at timestamptz not null,
    diaspora jsonb not null,
    diaspora_ratings integer not null,
    asked integer not null,
    in_time integer not null,
    constraint edition_tally_is_of_five_ratings_at_least check (diaspora_ratings >= 5),
    constraint edition_tally_in_time_is_a_part check (in_time between 0 and asked)
);
comment on table edition_tally is 'One lot of published panels of closed cycles: ratings of migrant and diaspora organisations by level, and how many ratings came in time. Never changed, and never less than five ratings of three organisations, so that the difference of two readings tells no single one (decision 23).';
comment on column edition_tally.asked is 'Seats of organisations whose rating was asked for, those lost by silence included.';
create index edition_tally_by_edition on edition_tally (edition);
