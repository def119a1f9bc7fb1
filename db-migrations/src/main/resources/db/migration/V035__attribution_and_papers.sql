-- Who is named beside a source (features, row A5), and the background papers of the programme (row A6).
alter table document add column attribution text not null default 'named';
alter table document add constraint document_attribution_is_known check (attribution in ('named', 'organisation', 'not-attributed'));
comment on column document.attribution is 'Whom the public may see beside what comes from this document: persons, organisations only, or nobody.';
alter table recommendation add column attribution text not null default 'named';
alter table recommendation add constraint recommendation_attribution_is_known check (attribution in ('named', 'organisation', 'not-attributed'));
comment on column recommendation.attribution is 'Its own mode; what counts is the stricter one of this and the document''s.';

create table recommendation_proponent (
    recommendation uuid not null references recommendation,
    ordinal integer not null,
    person text,
    organisation text,
    primary key (recommendation, ordinal),
    constraint proponent_is_somebody check (person is not null or organisation is not null),
    constraint proponent_is_named_shortly check (length(person) between 1 and 200 and length(organisation) between 1 and 200)
);
comment on table recommendation_proponent is 'Who proposed an ask, as told by the source. Read by the public through public_proponent only.';

create table attribution_opening (
    recommendation uuid references recommendation,
    document uuid references document,
    attribution text not null,
    reason text not null,
    proposed_by uuid not null references account,
    proposed_at timestamptz not null,
    constraint attribution_opening_is_of_one_source check (num_nonnulls(recommendation, document) = 1),
    constraint attribution_opening_waits_once unique nulls not distinct (recommendation, document),
    constraint attribution_opening_is_known check (attribution in ('named', 'organisation'))
);
comment on table attribution_opening is 'A more open mode that one person has proposed and that waits for a second person (decision 16).';

create table paper (
    id uuid primary key,
    event text not null references event,
    document uuid references document,
    title text not null,
    date date not null,
    visibility text not null,
    sha256 text not null references stored_file,
    file_name text not null,
    media_type text not null,
    added_at timestamptz not null,
    added_by uuid not null references account,
    constraint paper_visibility_is_known check (visibility in ('public', 'curators')),
    constraint paper_has_a_title check (length(title) between 1 and 300)
);
comment on table paper is 'A background paper of an event, or of one of its outcome documents, for all or for those who keep the register.';
create index paper_by_event on paper (event, date, id);
