-- Who inside an addressee supports the institution that leads: lists as they were given, each cleared before it is public.
create table institution_list (
    id uuid primary key,
    commitment uuid not null references commitment,
    institutions jsonb not null,
    submitted_by uuid not null references account,
    submitted_at timestamptz not null,
    decision text,
    decision_reason text,
    decided_by uuid references account,
    decided_at timestamptz,
    constraint institution_list_decision_is_known check (decision in ('clear', 'return')),
    constraint institution_list_decided_has_who_and_when check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
    constraint institution_list_returned_says_why check (decision is distinct from 'return' or decision_reason is not null)
);
comment on table institution_list is 'Supporting institutions of a commitment; the one that was cleared last counts, earlier ones stay.';
comment on column institution_list.institutions is 'Each with name, level, and the role by which the public knows it, or null where it is known by its name.';
create unique index institution_list_one_waits on institution_list (commitment) where decision is null;
create index institution_list_by_commitment on institution_list (commitment, decided_at);

-- Short comments on the quality codes of an ask, by focal points and reviewers (method, section 6).
create table quality_comment (
    id uuid primary key,
    recommendation uuid not null references recommendation,
    party text references party,
    text text not null,
    written_by uuid not null references account,
    written_at timestamptz not null,
    constraint quality_comment_is_short check (length(text) between 1 and 1000)
);
comment on table quality_comment is 'Public as soon as it is made; nothing of it is changed or taken away.';
comment on column quality_comment.party is 'The party of the focal point who comments; null for a reviewer, of whom the public learns neither name nor organisation nor hour.';
create index quality_comment_by_recommendation on quality_comment (recommendation, written_at);

-- What contributing institutions advise on the position; their own party's alone.
create table position_advice (
    id uuid primary key,
    commitment uuid not null references commitment,
    institution text not null,
    text text not null,
    written_by uuid not null references account,
    written_at timestamptz not null,
    constraint position_advice_names_its_institution check (length(institution) between 1 and 300),
    constraint position_advice_is_short check (length(text) between 1 and 5000)
);
comment on table position_advice is 'Advice inside an addressee; never public.';
create index position_advice_by_commitment on position_advice (commitment, written_at);
