-- Packs that somebody asked for and that are made in the background; what is half made is nowhere but in the transaction that makes it.
create table pack_freezing (
    id uuid primary key,
    edition text not null references edition,
    instant timestamptz not null,
    account uuid not null references account,
    begun_at timestamptz not null,
    made integer not null default 0,
    files integer,
    broken integer not null default 0,
    try_after timestamptz,
    ended_at timestamptz,
    pack text references pack,
    failure text,
    args jsonb,
    constraint pack_freezing_ends_with_a_pack_or_says_why check (
        case when ended_at is null then pack is null and failure is null else (pack is null) = (failure is not null) end),
    constraint pack_freezing_fills_its_sentence check ((failure is null) = (args is null))
);
comment on table pack_freezing is 'A pack that an organiser asked for; it is made in the background, in one transaction, and taken up again after whatever broke it off.';
comment on column pack_freezing.id is 'Made by whoever asks, so that asking twice begins it once.';
comment on column pack_freezing.instant is 'What was public then is frozen, however long it takes.';
comment on column pack_freezing.made is 'How many of its files are made; written while it is made, for whoever waits, and good for nothing else.';
comment on column pack_freezing.files is 'How many files it will have; null before anybody has begun to make it.';
comment on column pack_freezing.broken is 'How often making it broke off; try_after says on real time when it is tried again.';
comment on column pack_freezing.failure is 'Key of the sentence that says why there is no pack; args fill it.';
create unique index pack_freezing_one_open_an_edition on pack_freezing (edition) where ended_at is null;
create index pack_freezing_by_begin on pack_freezing (edition, begun_at desc);
