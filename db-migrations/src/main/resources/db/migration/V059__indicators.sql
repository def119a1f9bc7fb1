-- Indicators with baseline, target and a time series; drafts of the party until something of the commitment is cleared.
create table indicator (
    id uuid primary key,
    commitment uuid not null references commitment,
    ordinal integer not null,
    title text not null,
    unit text not null,
    baseline numeric(18, 4),
    baseline_date date,
    baseline_source text,
    baseline_published_at timestamptz,
    target numeric(18, 4),
    target_date date,
    added_by uuid not null references account,
    added_at timestamptz not null,
    published_at timestamptz,
    constraint indicator_says_what_it_measures check (length(title) between 1 and 300 and length(unit) between 1 and 60),
    constraint indicator_baseline_has_a_date_and_a_source check ((baseline is null) = (baseline_date is null)
        and (baseline is null) = (baseline_source is null)),
    constraint indicator_published_baseline_is_there check (baseline_published_at is null or baseline is not null)
);
comment on table indicator is 'What a commitment is measured by (features, row F6); public once a position or a report is cleared after it was entered.';
comment on column indicator.baseline is 'Where things stood at the start; can be given until the first assessment is published, then never.';
create index indicator_by_commitment on indicator (commitment, ordinal);

create table indicator_value (
    id uuid primary key,
    indicator uuid not null references indicator,
    date date not null,
    value numeric(18, 4) not null,
    source text not null,
    added_by uuid not null references account,
    added_at timestamptz not null,
    published_at timestamptz,
    constraint indicator_value_has_a_source check (length(source) between 1 and 500)
);
comment on table indicator_value is 'A dated value with its source; a later one for the same day corrects the earlier, which stays in the record.';
create index indicator_value_by_indicator on indicator_value (indicator, date, added_at);
