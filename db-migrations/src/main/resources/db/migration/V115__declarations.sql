-- What governments said in return: their outcome documents, sentence by sentence, and which asks went into which sentence (features, rows I6 and M12).
create table declaration (
    id uuid primary key,
    edition text not null references edition,
    title text not null,
    body text not null,
    date date not null,
    address text,
    added_at timestamptz not null,
    added_by uuid not null references account,
    constraint declaration_has_a_title check (length(title) between 1 and 300),
    constraint declaration_has_a_body check (length(body) between 1 and 300),
    constraint declaration_address_is_short check (length(address) between 1 and 2000)
);
comment on table declaration is 'An outcome document of governments, with which the asks of an edition are compared.';
comment on column declaration.body is 'Who agreed on it, such as a meeting of governments.';
comment on column declaration.date is 'The day on which it was agreed.';
comment on column declaration.address is 'Where anyone can read it.';
create index declaration_by_edition on declaration (edition, date desc, id);

create table declared_sentence (
    id uuid primary key,
    declaration uuid not null references declaration,
    ordinal integer not null,
    place text not null,
    verbatim text not null,
    added_at timestamptz not null,
    added_by uuid not null references account,
    constraint declared_sentence_has_a_place check (length(place) between 1 and 100),
    constraint declared_sentence_has_a_text check (length(verbatim) between 1 and 5000),
    constraint declared_sentence_has_one_ordinal unique (declaration, ordinal)
);
comment on table declared_sentence is 'A sentence or paragraph of a declaration, word for word.';
comment on column declared_sentence.place is 'Its paragraph or page, as printed.';
create unique index declared_sentence_is_there_once on declared_sentence (declaration, place, md5(verbatim));

create table adoption (
    recommendation uuid not null references recommendation,
    sentence uuid not null references declared_sentence,
    kind text not null,
    status text not null,
    reason text,
    decided_by uuid not null references account,
    decided_at timestamptz not null,
    primary key (recommendation, sentence),
    constraint adoption_kind_is_known check (kind in ('adopted-in', 'reflected-in')),
    constraint adoption_status_is_known check (status in ('confirmed', 'refused', 'taken-back')),
    constraint adoption_refused_has_a_reason check (status = 'confirmed' or reason is not null)
);
comment on table adoption is 'What was decided of an ask and a sentence of a declaration: that the ask is in it, or that it is not; one row for a pair.';
comment on column adoption.kind is 'adopted-in: the sentence says what was asked; reflected-in: it takes up a part of it, or in weaker words.';
create index adoption_by_sentence on adoption (sentence);
create index adoption_confirmed on adoption (recommendation) where status = 'confirmed';
