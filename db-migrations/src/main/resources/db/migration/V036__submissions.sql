-- What rapporteurs and organisations propose, until it is registered or refused (features, row B5).
alter table account_role drop constraint account_role_is_known;
alter table account_role add constraint account_role_is_known check (role in ('administrator', 'organiser', 'curator', 'rapporteur',
    'focal-point', 'contributor', 'clearing-officer', 'reviewer', 'panel-chair', 'observer'));

create table submission (
    id uuid primary key,
    event text not null references event,
    state text not null,
    title text not null,
    verbatim text not null,
    section text not null,
    number text,
    themes text[] not null,
    gcm integer[] not null,
    groups text[] not null,
    attribution text not null,
    persons text[] not null,
    organisations text[] not null,
    url text,
    sha256 text references stored_file,
    file_name text,
    media_type text,
    submitted_by uuid not null references account,
    party text references party,
    saved_at timestamptz not null,
    handed_in_at timestamptz,
    decided_by uuid references account,
    decided_at timestamptz,
    ground text,
    reason text,
    refused_by uuid references account,
    appeal_until timestamptz,
    appeal text,
    appealed_at timestamptz,
    recommendation uuid references recommendation,
    version bigint not null default 0,
    constraint submission_state_is_known check (state in ('draft', 'handed-in', 'returned', 'accepted', 'refused', 'appealed', 'refused-finally',
        'withdrawn')),
    constraint submission_attribution_is_known check (attribution in ('named', 'organisation', 'not-attributed')),
    constraint submission_accepted_names_its_recommendation check ((state = 'accepted') = (recommendation is not null)),
    constraint submission_refused_has_ground_and_reason check (state not in ('refused', 'appealed', 'refused-finally')
        or ground is not null and reason is not null and refused_by is not null),
    constraint submission_appeal_has_a_reason check (state <> 'appealed' or appeal is not null),
    constraint submission_final_refusal_is_by_another check (state <> 'refused-finally' or decided_by <> refused_by),
    constraint submission_returned_has_a_reason check (state <> 'returned' or reason is not null),
    constraint submission_ground_is_known check (ground in ('already-registered', 'not-a-recommendation', 'not-in-source', 'wrong-event',
        'out-of-scope', 'other')),
    constraint submission_proponents_are_pairs check (cardinality(persons) = cardinality(organisations)),
    constraint submission_file_is_whole check (num_nulls(sha256, file_name, media_type) in (0, 3))
);
comment on table submission is 'A recommendation that somebody proposes for an event. Nothing of it is public before it is registered.';
comment on column submission.persons is 'Proponents: person and organisation of each at the same place; an empty text is none.';
comment on column submission.party is 'The organisation for which it was proposed; null for a rapporteur.';
comment on column submission.refused_by is 'Who refused it first: an appeal is decided by another person.';
create index submission_by_submitter on submission (submitted_by, id);
create index submission_by_state on submission (state, id);
