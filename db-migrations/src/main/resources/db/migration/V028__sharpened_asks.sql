-- The parts that make an ask verifiable, beside its locked text (features, row C6); every proposal stays.
create table sharpening (
    recommendation uuid not null references recommendation,
    ordinal integer not null,
    actor text not null,
    act text not null,
    sign text not null,
    by_when text not null,
    baseline text not null,
    text text not null,
    verifiability text not null,
    ambition text not null,
    proposed_by uuid not null references account,
    proposed_at timestamptz not null,
    confirmed_by uuid references account,
    confirmed_at timestamptz,
    primary key (recommendation, ordinal),
    constraint sharpening_counts_from_one check (ordinal >= 1),
    constraint sharpening_says_something check (btrim(actor || act || sign || by_when || baseline) <> ''),
    constraint sharpening_verifiability_is_known check (verifiability in ('verifiable', 'after-sharpening', 'not-verifiable')),
    constraint sharpening_ambition_is_known check (ambition in ('continues', 'improves', 'changes-rules')),
    constraint sharpening_needs_two_persons check (confirmed_by is distinct from proposed_by),
    constraint sharpening_confirmed_says_when check ((confirmed_by is null) = (confirmed_at is null))
);
comment on table sharpening is 'Who should act, what, by which sign, by when and from which baseline: every proposal for a recommendation, the newest last.';
comment on column sharpening.text is 'The parts as one text; the newest proposal stands while recommendation.sharpened says the same.';
