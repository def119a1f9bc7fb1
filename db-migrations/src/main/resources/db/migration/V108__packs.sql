-- What was frozen of an edition at an instant: the opening-day pack, its files, and the key by which packages are signed.
create table pack (
    code text primary key,
    edition text not null references edition,
    number integer not null,
    instant timestamptz not null,
    method_version integer not null,
    licence text not null,
    commitments integer not null,
    made_at timestamptz not null,
    made_by uuid references account,
    constraint pack_is_numbered unique (edition, number),
    constraint pack_is_frozen_once_an_instant unique (edition, instant),
    constraint pack_code_is_its_edition_and_number check (code = edition || '-' || number),
    constraint pack_is_of_what_has_been check (instant <= made_at),
    constraint pack_is_of_something check (commitments > 0)
);
comment on table pack is 'A frozen pack of an edition, public from the moment it is made; never changed and never taken away.';
comment on column pack.instant is 'Everything in it was public then; what became public later is not in it.';
comment on column pack.licence is 'Under what it may be used, as it says itself.';
comment on column pack.made_by is 'The organiser; null where it was made on the server.';

create table pack_file (
    pack text not null references pack,
    ordinal integer not null,
    name text not null,
    media_type text not null,
    size bigint not null,
    sha256 text not null references stored_file,
    primary key (pack, name),
    constraint pack_file_is_numbered unique (pack, ordinal),
    constraint pack_file_name_needs_no_escaping check (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$')
);
comment on table pack_file is 'The files of a pack in the order in which they are shown; their bytes are stored files.';
create index pack_file_by_file on pack_file (sha256);

create table signing_key (
    id integer generated always as identity primary key,
    public_key bytea not null,
    private_key bytea not null,
    made_at timestamptz not null
);
comment on table signing_key is 'The Ed25519 keys of this installation, oldest first; the last one signs. One for all nodes, and part of every backup (decision 0053).';
comment on column signing_key.public_key is 'As X.509 SubjectPublicKeyInfo.';
comment on column signing_key.private_key is 'As PKCS #8; whoever reads the database can sign.';

create trigger pack_is_never_changed before update or delete on pack
    for each row execute function refuse_change_of_record();
create trigger pack_file_is_never_changed before update or delete on pack_file
    for each row execute function refuse_change_of_record();
create trigger signing_key_is_never_changed before update or delete on signing_key
    for each row execute function refuse_change_of_record();
