-- Working days with holidays: a calendar for each forum and each country (features, row E4).
create table holiday_year (
    forum text references forum,
    country text references party,
    year integer not null,
    saved_at timestamptz not null,
    saved_by uuid references account,
    constraint holiday_year_is_of_a_forum_or_of_a_country check (num_nonnulls(forum, country) = 1),
    constraint holiday_year_is_kept_once unique nulls not distinct (forum, country, year),
    constraint holiday_year_is_plausible check (year between 2000 and 2200)
);
comment on table holiday_year is 'A year whose holidays are all known. One that is missing here is a hole: it counts Monday to Friday.';
comment on column holiday_year.country is 'The state whose holidays count for what is asked of it; organisations have no calendar of their own.';

create table holiday (
    forum text,
    country text,
    date date not null,
    name text not null,
    constraint holiday_is_of_a_forum_or_of_a_country check (num_nonnulls(forum, country) = 1),
    constraint holiday_is_kept_once unique nulls not distinct (forum, country, date),
    constraint holiday_has_a_name check (btrim(name) <> '' and length(name) <= 200)
);
comment on table holiday is 'The holidays of the years that are known.';

alter table deadline
    add column counted_from date,
    add column counted_days integer,
    add constraint deadline_is_counted_from_a_day check ((counted_from is null) = (counted_days is null)),
    add constraint deadline_is_counted_forward check (counted_days >= 0);
comment on column deadline.counted_from is 'Day 0 from which the working days were counted; null where a person set the date, which no calendar moves.';
create index deadline_by_count on deadline (counted_from) where counted_from is not null;

alter table reporting_cycle add column closes_given boolean not null default true;
comment on column reporting_cycle.closes_given is 'Whether the organiser set the closing day; a computed one moves with the calendar of the forum.';
