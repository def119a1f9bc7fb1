-- Figures by cycle, response times and moves between cycles, kept as the totals of standings are: what changed is appended, what was
-- counted of each commitment is remembered, so that a reader takes the totals and corrects them by the few that have changed since.
create table passage_total (
    scope text not null,
    addressee text not null,
    region text not null,
    cycle text not null,
    code text not null,
    side text not null,
    days integer not null,
    count integer not null,
    primary key (scope, addressee, region, cycle, code, side, days)
);
comment on table passage_total is 'How many commitments of a scope and a place have passed what, as passage_counted holds it.';
comment on column passage_total.scope is 'As in standing_total.';
comment on column passage_total.addressee is 'Empty: all of the region. One addressee is counted in the scopes of all and of an edition only.';
comment on column passage_total.region is 'Empty, with an empty addressee: everywhere.';
comment on column passage_total.cycle is 'Empty: of the response. Two codes with a > between them: a move between two cycles.';
comment on column passage_total.days is 'Full days that it took; -1 where no time is measured.';

create table passage_counted (
    commitment uuid primary key,
    scopes text[] not null,
    region text not null,
    addressee text not null,
    side text not null,
    cycles text[] not null,
    codes text[] not null,
    days integer[] not null
);
comment on table passage_counted is 'What of each commitment passage_total counts: element by element of cycles, codes and days.';

create table passage_change (
    id bigint generated always as identity primary key,
    commitment uuid not null
);
comment on table passage_change is 'Commitments of which something has changed since they were counted: appended only, so that no two writers wait for each other.';

-- When the assessments of a cycle were published first and last.
create index assessment_by_publication on assessment (cycle, published_at) where published_at is not null;
