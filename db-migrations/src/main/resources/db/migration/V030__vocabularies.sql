-- Vocabularies with effective dates (features, rows C1 to C5). Themes and objectives that there are become terms like all others.
create table term (
    scheme text not null,
    code text not null,
    parent text,
    ordinal integer not null,
    valid_from date not null,
    valid_until date,
    successor text,
    cue_words jsonb not null default '{}',
    primary key (scheme, code),
    constraint term_has_a_parent_in_its_scheme foreign key (scheme, parent) references term (scheme, code),
    constraint term_has_a_successor_in_its_scheme foreign key (scheme, successor) references term (scheme, code),
    constraint term_scheme_is_known check (scheme in ('themes', 'gcm-objectives', 'guiding-principles', 'sdg', 'instruments',
        'affected-groups', 'migration-forms')),
    constraint term_code_needs_no_escaping check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$'),
    constraint term_ends_after_it_begins check (valid_until >= valid_from),
    constraint term_is_not_its_own_successor check (successor <> code),
    constraint term_with_a_successor_has_ended check (successor is null or valid_until is not null)
);
comment on table term is 'A term of a vocabulary. Its code never changes; what it is called is in term_label.';
comment on column term.parent is 'The goal of a target, the instrument of an article.';
comment on column term.ordinal is 'Place in its vocabulary.';
comment on column term.valid_until is 'Last day on which it is given to anything new; null while no end is known.';
comment on column term.cue_words is 'By language the beginnings of words that suggest the term to a curator.';
create index term_by_parent on term (scheme, parent);

create function refuse_change_of_term_code() returns trigger language plpgsql as $$
begin
    if new.scheme is distinct from old.scheme or new.code is distinct from old.code then
        raise exception 'the code of a term never changes';
    end if;
    return new;
end $$;
create trigger term_code_is_locked before update on term for each row execute function refuse_change_of_term_code();

create table term_label (
    scheme text not null,
    code text not null,
    language text not null,
    valid_from timestamptz not null,
    label text not null,
    description text not null default '',
    primary key (scheme, code, language, valid_from),
    constraint term_label_belongs_to_a_term foreign key (scheme, code) references term (scheme, code) on delete cascade,
    constraint term_label_says_something check (btrim(label) <> ''),
    constraint term_label_language_is_a_tag check (language ~ '^[a-z]{2,3}$')
);
comment on table term_label is 'What a term is called in a language from an instant on, until the next one begins. A label that was in use is never changed.';

create function refuse_change_of_label() returns trigger language plpgsql as $$
begin
    raise exception 'a label is never changed: another one begins';
end $$;
create trigger term_label_is_locked before update on term_label for each row execute function refuse_change_of_label();

create table term_mapping (
    scheme text not null,
    code text not null,
    to_scheme text not null,
    to_code text not null,
    primary key (scheme, code, to_scheme, to_code),
    constraint term_mapping_is_of_a_term foreign key (scheme, code) references term (scheme, code) on delete cascade,
    constraint term_mapping_names_a_term foreign key (to_scheme, to_code) references term (scheme, code),
    constraint term_mapping_leads_to_another_vocabulary check (scheme <> to_scheme)
);
comment on table term_mapping is 'Terms of other vocabularies that belong to a term: objectives and targets of a theme.';

create table vocabulary_version (
    single boolean primary key default true,
    version bigint not null,
    constraint vocabulary_version_is_one_row check (single)
);
comment on table vocabulary_version is 'Counts the changes of all vocabularies, so that every node knows when what it has read is old.';
insert into vocabulary_version (version) values (0);

insert into term (scheme, code, ordinal, valid_from, cue_words)
    select 'themes', code, row_number() over (order by code), '2000-01-01', jsonb_build_object('en', to_jsonb(cue_words)) from theme;
insert into term_label (scheme, code, language, valid_from, label, description)
    select 'themes', code, 'en', '2000-01-01T00:00:00Z', coalesce(nullif(btrim(name), ''), code), description from theme;
insert into term (scheme, code, ordinal, valid_from) select 'gcm-objectives', n::text, n, '2018-12-19' from generate_series(1, 23) n;

create table recommendation_term (
    recommendation uuid not null references recommendation,
    scheme text not null,
    code text not null,
    primary key (recommendation, scheme, code),
    constraint recommendation_term_is_of_a_vocabulary foreign key (scheme, code) references term (scheme, code)
);
comment on table recommendation_term is 'Terms of all vocabularies that a recommendation has.';

insert into recommendation_term (recommendation, scheme, code)
    select recommendation, 'themes', theme from recommendation_theme
    union all select recommendation, 'gcm-objectives', objective::text from recommendation_gcm;
create index recommendation_term_by_term on recommendation_term (scheme, code, recommendation);
drop table recommendation_theme;
drop table recommendation_gcm;
drop table theme;

create table recommendation_corridor (
    recommendation uuid not null references recommendation,
    origin text not null references party,
    destination text not null references party,
    transit text references party,
    constraint recommendation_has_a_corridor_once unique nulls not distinct (recommendation, origin, destination, transit),
    constraint corridor_leads_from_one_to_another check (origin <> destination and transit <> origin and transit <> destination)
);
comment on table recommendation_corridor is 'Pairs of states between which people move that a recommendation speaks of, where it names it with the state on the way.';
create index recommendation_corridor_by_pair on recommendation_corridor (origin, destination, recommendation);
