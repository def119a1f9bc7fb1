-- Who can be asked, who may act, and how they sign in.
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

create table region (
    code text primary key,
    name text not null
);
comment on table region is 'Regions of states and organisations; panels must span at least two.';

create table sector (
    code text primary key,
    name text not null,
    migrant_or_diaspora boolean not null default false
);
comment on table sector is 'Sectors of organisations; panels must span at least three.';
comment on column sector.migrant_or_diaspora is 'True for the sector whose organisations take the reserved seat of a panel (method, section 2 D).';

create table party (
    code text primary key,
    name text not null,
    kind text not null,
    region text not null references region,
    sector text references sector,
    constraint party_code_needs_no_escaping check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$'),
    constraint party_kind_is_known check (kind in ('state', 'organisation')),
    constraint party_sector_belongs_to_organisations check ((kind = 'organisation') = (sector is not null))
);
comment on table party is 'Governments and organisations: who can be given a commitment and who may review.';

create table institution (
    party text not null references party,
    name text not null,
    level text not null default 'national',
    primary key (party, name),
    constraint institution_level_is_known check (level in ('national', 'state-or-provincial', 'municipal'))
);
comment on table institution is 'Ministries and offices of a party, offered as lead or contributing institutions.';

create table account (
    id uuid primary key,
    email text not null,
    name text not null,
    password_hash text,
    language text not null default 'en',
    disabled boolean not null default false,
    created_at timestamptz not null,
    constraint account_email_is_lower_case check (email = lower(email)),
    constraint account_email_is_unique unique (email)
);
comment on table account is 'People who sign in. Without a password hash nobody can sign in with a password yet.';

create table account_role (
    account uuid not null references account,
    role text not null,
    party text references party,
    constraint account_role_is_given_once unique nulls not distinct (account, role, party),
    constraint account_role_is_known check (role in ('administrator', 'organiser', 'curator', 'focal-point', 'contributor',
        'clearing-officer', 'reviewer', 'panel-chair', 'observer')),
    constraint account_role_of_a_party_names_it check ((role in ('focal-point', 'contributor', 'clearing-officer', 'reviewer',
        'panel-chair')) = (party is not null))
);
comment on table account_role is 'Roles of an account; the roles of a party name the party they act for.';
create index account_role_by_party on account_role (party, role);

create table access_token (
    id uuid primary key,
    account uuid not null references account,
    hash bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    constraint access_token_hash_is_unique unique (hash)
);
comment on table access_token is 'Bearer tokens of the API, kept as SHA-256 only; times are real time, not the method clock.';

create table invitation (
    hash bytea primary key,
    account uuid not null references account,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
comment on table invitation is 'One-time links with which somebody chooses a password, kept as SHA-256 only.';

create table method_clock (
    only_row boolean primary key default true check (only_row),
    reads_at timestamptz not null,
    as_of timestamptz not null,
    walking boolean not null default false
);
comment on table method_clock is 'The clock of the method: it read reads_at at the real instant as_of. A row exists in the demo only.';
comment on column method_clock.walking is 'True while the time machine walks from deadline to deadline; no node takes jobs meanwhile.';

create table answered_request (
    account uuid not null references account,
    idempotency_key text not null,
    path text not null,
    fingerprint bytea not null,
    status integer not null,
    location text,
    etag text,
    body bytea,
    answered_at timestamptz not null,
    primary key (account, idempotency_key),
    constraint answered_request_key_is_short check (length(idempotency_key) between 1 and 200)
);
comment on table answered_request is 'Answers of the API by Idempotency-Key, kept 48 hours, written in the transaction they answer for.';
create index answered_request_by_age on answered_request (answered_at);
