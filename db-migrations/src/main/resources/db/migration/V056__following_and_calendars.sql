-- What people follow, and the addresses of their calendars (features, rows L2 and L3).
create table follow (
    id uuid primary key,
    account uuid not null references account,
    kind text not null,
    target text not null,
    since timestamptz not null,
    constraint follow_is_made_once unique (account, kind, target),
    constraint follow_kind_is_known check (kind in ('commitment', 'recommendation', 'party', 'filter'))
);
comment on table follow is 'What somebody wants to be told about; only public events are told.';
comment on column follow.target is 'Reference of the record, code of the party, or the conditions of a list as its address has them, in order.';
create index follow_by_target on follow (kind, target);

create table calendar_feed (
    account uuid primary key references account,
    hash bytea not null,
    made_at timestamptz not null,
    constraint calendar_feed_hash_is_unique unique (hash)
);
comment on table calendar_feed is 'Secret addresses of private calendars, kept as SHA-256 only; one per account, reset by making a new one.';
