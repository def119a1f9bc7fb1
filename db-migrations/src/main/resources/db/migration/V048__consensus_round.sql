-- The recorded consensus round of a panel whose ratings lie more than one step apart (method, section 2 D).
alter table panel add column consensus_opened_at timestamptz;
alter table panel add column consensus_distribution jsonb;
alter table panel add constraint panel_consensus_round_is_whole check ((consensus_opened_at is null) = (consensus_distribution is null));
comment on column panel.consensus_opened_at is 'When the chair''s first seal opened the round; null without one.';
comment on column panel.consensus_distribution is 'Counts by level as they were then: what the members see, so that no later rating can be told from another look.';

create table rating_revision (
    seat uuid primary key references panel_seat,
    draft jsonb not null,
    before jsonb,
    saved_at timestamptz not null,
    submitted_at timestamptz,
    version bigint not null default 1,
    constraint rating_revision_keeps_what_was_before check ((submitted_at is null) = (before is null))
);
comment on table rating_revision is 'A rating revised in the consensus round: a draft until submitted, then with the rating as it was before; the rating itself holds the revised one.';

alter table assessment add column consensus_round boolean not null default false;
comment on column assessment.consensus_round is 'Whether the panel held a consensus round before it was sealed.';
