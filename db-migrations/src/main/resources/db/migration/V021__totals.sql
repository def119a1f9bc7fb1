-- Totals behind the overview: kept in the transaction that changes a standing, so that a page never counts all of them.
create table standing_total (
    scope text not null,
    addressee text not null references party,
    value text not null,
    code text not null,
    count integer not null,
    primary key (scope, addressee, value, code)
);
comment on table standing_total is 'How many standings of a scope and an addressee have a value; without what standing_total_change still holds.';
comment on column standing_total.scope is 'all, or edition:, theme: or gcm: with its code; a commitment counts in every scope it belongs to.';
comment on column standing_total.value is 'funnel (code: a step ever reached), or the name of a value (code: the code it has).';

create table standing_total_change (
    id bigint generated always as identity primary key,
    scope text not null,
    addressee text not null references party,
    value text not null,
    code text not null,
    count integer not null
);
comment on table standing_total_change is 'What changed in the totals and is not yet added up: appended only, so that no two writers wait for each other.';
create index standing_total_change_by_scope on standing_total_change (scope);
