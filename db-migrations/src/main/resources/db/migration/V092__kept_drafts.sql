-- What somebody has written into a form and not sent yet: theirs alone, kept until it is sent.
create sequence kept_draft_version;
create table kept_draft (
    account uuid not null references account on delete cascade,
    form text not null,
    commitment uuid not null references commitment,
    cycle text not null default '',
    content text not null,
    version bigint not null default nextval('kept_draft_version'),
    kept_at timestamptz not null,
    written_at timestamptz not null,
    primary key (account, form, commitment, cycle),
    constraint kept_draft_form_is_known check (form in ('position', 'plan', 'contribution', 'rating', 'reply')),
    constraint kept_draft_is_of_bearable_length check (octet_length(content) between 2 and 400000)
);
comment on table kept_draft is 'A form as its writer left it; nobody but its writer reads it, nothing counts it, and no record is made of it.';
comment on column kept_draft.cycle is 'Code of the reporting cycle, empty for a form of the commitment as such.';
comment on column kept_draft.content is 'The fields of the form as JSON, as unfinished as they are; read by the form alone.';
comment on column kept_draft.version is 'Never given twice, so that a window whose draft was sent and begun anew does not take the new one for its own.';
comment on column kept_draft.kept_at is 'When it was kept, on the method''s clock, as the form says it.';
comment on column kept_draft.written_at is 'The same in real time, from which the days are counted until it is removed.';
create index kept_draft_of_commitment on kept_draft (commitment, form);
create index kept_draft_long_ago on kept_draft (written_at);
