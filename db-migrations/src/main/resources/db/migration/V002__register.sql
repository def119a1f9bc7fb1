-- Forums, their documents, and the register of recommendations.
create table forum (
    code text primary key,
    name text not null
);
comment on table forum is 'A series of meetings whose recommendations are followed up.';

create table edition (
    code text primary key,
    forum text not null references forum,
    name text not null,
    opens date not null,
    closes date not null,
    time_zone text not null,
    profile text not null default 'formal',
    objection_days integer not null default 10,
    response_days integer not null default 60,
    reminder_days integer not null default 10,
    very_late_days integer not null default 20,
    review_days integer not null default 30,
    reply_days integer not null default 14,
    tracking_years integer not null default 10,
    first_assigned_at timestamptz,
    constraint edition_code_needs_no_escaping check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$'),
    constraint edition_closes_after_it_opens check (closes >= opens),
    constraint edition_periods_are_positive check (least(objection_days, response_days, reminder_days, very_late_days,
        review_days, reply_days, tracking_years) > 0)
);
comment on table edition is 'One holding of a forum with its formality profile; all day counts are working days.';
comment on column edition.first_assigned_at is 'Start of tracking; tracking ends tracking_years later and what is open lapses.';

create table event (
    code text primary key,
    edition text not null references edition,
    name text not null,
    kind text not null,
    starts date not null,
    ends date not null,
    place text,
    constraint event_code_needs_no_escaping check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$'),
    constraint event_ends_after_it_starts check (ends >= starts)
);
comment on table event is 'A meeting within an edition whose outcome documents are registered; its code begins the public references.';

create table theme (
    code text primary key,
    name text not null,
    description text not null default '',
    cue_words text[] not null default '{}'
);
comment on table theme is 'Thematic vocabulary; cue words only suggest a theme to the curator.';

create table stored_file (
    sha256 text primary key,
    size bigint not null,
    media_type text not null,
    stored_at timestamptz not null,
    constraint stored_file_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint stored_file_is_at_most_50_mib check (size between 0 and 52428800)
);
comment on table stored_file is 'Original documents and evidence files, stored once by hash and never changed.';

create table stored_file_chunk (
    sha256 text not null references stored_file,
    ordinal integer not null,
    content bytea not null,
    primary key (sha256, ordinal)
);
comment on table stored_file_chunk is 'The bytes of a stored file in pieces, so that no reader needs all of it in memory.';

create table document (
    id uuid primary key,
    event text not null references event,
    name text not null,
    sha256 text not null references stored_file,
    format text not null,
    text text not null,
    imported_at timestamptz not null,
    imported_by uuid not null references account,
    constraint document_is_imported_once unique (sha256)
);
comment on table document is 'An imported outcome document with its text as decoded; offsets of candidates point into that text.';

create table recommendation (
    id uuid primary key,
    ref text not null,
    state text not null,
    event text not null references event,
    document uuid references document,
    number text,
    section text not null default '',
    char_start integer,
    char_end integer,
    verbatim text not null,
    reading_text text not null,
    title text not null,
    consensus text not null,
    verifiability text not null,
    ambition text not null,
    sharpened text,
    quality_proposed_by uuid references account,
    quality_confirmed_by uuid references account,
    registered_at timestamptz not null,
    version bigint not null default 0,
    search tsvector,
    constraint recommendation_ref_is_unique unique (ref),
    constraint recommendation_ref_needs_no_escaping check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$'),
    constraint recommendation_state_is_known check (state in ('draft', 'registered', 'superseded', 'withdrawn', 'lapsed')),
    constraint recommendation_consensus_is_known check (consensus in ('consensus', 'majority', 'no-consensus', 'not-stated')),
    constraint recommendation_verifiability_is_known check (verifiability in ('verifiable', 'after-sharpening', 'not-verifiable')),
    constraint recommendation_ambition_is_known check (ambition in ('continues', 'improves', 'changes-rules')),
    constraint recommendation_quality_needs_two_persons check (quality_confirmed_by is null
        or quality_confirmed_by is distinct from quality_proposed_by)
);
comment on table recommendation is 'The register: one ask of one source document, verbatim and locked, with its place.';
comment on column recommendation.sharpened is 'Agreed indicator or milestone that makes the ask verifiable, beside the original text.';

create function refuse_change_of_verbatim() returns trigger language plpgsql as $$
begin
    if new.verbatim is distinct from old.verbatim or new.ref is distinct from old.ref then
        raise exception 'the verbatim text and the reference of a registered recommendation are locked';
    end if;
    return new;
end $$;
create trigger recommendation_verbatim_is_locked before update on recommendation
    for each row execute function refuse_change_of_verbatim();

create function fold(value text) returns text language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, value));
comment on function fold(text) is 'Lower case without accents, so that readers find words however they are typed.';

create function recommendation_search() returns trigger language plpgsql as $$
begin
    new.search := setweight(to_tsvector('english', fold(new.title)), 'A')
        || setweight(to_tsvector('simple', fold(replace(new.ref, '-', ' '))), 'A')
        || setweight(to_tsvector('english', fold(new.reading_text)), 'B')
        || setweight(to_tsvector('english', fold(new.verbatim)), 'C');
    return new;
end $$;
create trigger recommendation_is_searchable before insert or update of title, reading_text, verbatim, ref on recommendation
    for each row execute function recommendation_search();
create index recommendation_by_words on recommendation using gin (search);
create index recommendation_by_event on recommendation (event, ref);

create table recommendation_theme (
    recommendation uuid not null references recommendation,
    theme text not null references theme,
    primary key (recommendation, theme)
);
comment on table recommendation_theme is 'Themes of a recommendation.';
create index recommendation_theme_by_theme on recommendation_theme (theme);

create table recommendation_gcm (
    recommendation uuid not null references recommendation,
    objective integer not null,
    primary key (recommendation, objective),
    constraint gcm_objective_is_one_of_23 check (objective between 1 and 23)
);
comment on table recommendation_gcm is 'Objectives of the Global Compact for Migration that a recommendation serves.';
create index recommendation_gcm_by_objective on recommendation_gcm (objective);

create table recommendation_group (
    recommendation uuid not null references recommendation,
    addressee_group text not null,
    primary key (recommendation, addressee_group)
);
comment on table recommendation_group is 'Groups to whom the ask speaks, as the document names them.';

create table candidate (
    id uuid primary key,
    document uuid not null references document,
    ordinal integer not null,
    number text,
    section text not null,
    verbatim text not null,
    char_start integer not null,
    char_end integer not null,
    kind text not null,
    parent uuid references candidate,
    rule text not null,
    confidence double precision not null,
    status text not null,
    reason text,
    recommendation uuid references recommendation,
    came_from uuid[] not null default '{}',
    decided_by uuid references account,
    decided_at timestamptz,
    version bigint not null default 0,
    constraint candidate_kind_is_known check (kind in ('recommendation', 'call', 'good-practice', 'process')),
    constraint candidate_status_is_known check (status in ('open', 'confirmed', 'rejected', 'merged', 'split')),
    constraint candidate_span_is_not_empty check (char_end > char_start and char_start >= 0),
    constraint candidate_confirmed_names_its_recommendation check ((status = 'confirmed') = (recommendation is not null)),
    constraint candidate_rejected_has_a_reason check (status <> 'rejected' or reason is not null)
);
comment on table candidate is 'A passage that may be a recommendation, found by a rule; a curator confirms, rejects, splits or merges it.';
comment on column candidate.came_from is 'The candidates this one was split or merged from.';
create index candidate_by_document on candidate (document, char_start, ordinal);
