-- Where an ask comes from: links between recommendations (features, row A4), and the counts by which similar ones are found.
create table lineage_link (
    id uuid primary key,
    recommendation uuid not null references recommendation,
    other uuid not null references recommendation,
    kind text not null,
    status text not null,
    likeness double precision,
    shared text[] not null default '{}',
    reason text,
    decided_by uuid references account,
    decided_at timestamptz,
    constraint lineage_link_kind_is_known check (kind in ('repeats', 'narrows', 'supersedes', 'merged-into')),
    constraint lineage_link_status_is_known check (status in ('suggested', 'confirmed', 'refused', 'taken-back')),
    constraint lineage_link_joins_two check (recommendation <> other),
    constraint lineage_link_refused_has_a_reason check (status not in ('refused', 'taken-back') or reason is not null),
    constraint lineage_link_suggested_is_alike check (status <> 'suggested' or likeness is not null)
);
comment on table lineage_link is 'A recommendation and an earlier one which it repeats, narrows or supersedes, or into which it is merged; one row for a pair, suggested or decided.';
comment on column lineage_link.recommendation is 'The one that points: the later one, or the one that is merged.';
comment on column lineage_link.likeness is 'How alike the two were found, between 0 and 1; null where a person thought of the link.';
comment on column lineage_link.shared is 'Word forms that both have and few others.';
create unique index lineage_link_of_a_pair_is_one on lineage_link (least(recommendation, other), greatest(recommendation, other));
create index lineage_link_by_recommendation on lineage_link (recommendation, status);
create index lineage_link_by_other on lineage_link (other, status);

create table lineage_sought (
    recommendation uuid primary key references recommendation
);
comment on table lineage_sought is 'Recommendations for which similar ones have been looked for; a changed text is looked for anew.';

create table word_frequency (
    form text primary key,
    recommendations integer not null
);
comment on table word_frequency is 'In how many recommendations a word form occurs, counted now and then: rare ones tell more about an ask.';

create table register_size (
    only_row boolean primary key default true,
    recommendations integer not null,
    constraint register_size_is_one_row check (only_row)
);
comment on table register_size is 'How many recommendations there were when the word forms were counted.';
insert into register_size (recommendations) values (0);

-- What became of an ask is asked for with every ask that is like it.
create index standing_by_recommendation on standing (recommendation);
