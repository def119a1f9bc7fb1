-- Reopening by organiser and chair, the addressee's appeal, and the second panel that hears it.
alter table commitment add column reopened_at timestamptz;
alter table commitment add column under_appeal_since timestamptz;
comment on column commitment.reopened_at is 'When it was reopened last; what was assessed before does not count for closing it as implemented.';
comment on column commitment.under_appeal_since is 'Since when an appeal is undecided or its panel at work; null otherwise.';

alter table panel add column ordinal integer not null default 1;
alter table panel add column appeal_ends_at timestamptz;
alter table panel drop constraint panel_is_drawn_once_a_cycle;
alter table panel add constraint panel_is_numbered unique (commitment, cycle, ordinal);
alter table panel add constraint panel_ordinal_is_first_or_second check (ordinal in (1, 2));
alter table panel drop constraint panel_state_is_known;
alter table panel add constraint panel_state_is_known check (state in ('rating', 'sealed', 'published', 'ended'));
update panel p set state = 'ended' from commitment c
    where c.id = p.commitment and p.state in ('rating', 'sealed') and (c.state like 'closed-%' or c.state = 'lapsed');
comment on column panel.ordinal is '1, or 2 for the panel that an appeal went to: it reviews the same report, with nobody of the first one.';
comment on column panel.appeal_ends_at is 'Until when its published assessment can be appealed against; null where it cannot.';

delete from closing_proposal p using commitment c where c.id = p.commitment and c.closed_at is not null;

create table reopening (
    id uuid primary key,
    commitment uuid not null references commitment,
    ground text not null,
    reason text not null,
    proposed_by uuid not null references account,
    proposed_as text not null,
    proposed_at timestamptz not null,
    outcome text,
    decided_by uuid references account,
    decided_at timestamptz,
    decision_reason text,
    constraint reopening_ground_is_known check (ground in ('new-evidence', 'regression')),
    constraint reopening_is_by_chair_or_organiser check (proposed_as in ('panel-chair', 'organiser')),
    constraint reopening_outcome_is_known check (outcome in ('confirmed', 'refused', 'lapsed')),
    constraint reopening_over_has_an_instant check ((outcome is null) = (decided_at is null)),
    constraint reopening_is_confirmed_by_another check (outcome is distinct from 'confirmed' or decided_by is distinct from proposed_by)
);
comment on table reopening is 'Reopening said by one of chair and organiser; public, with its reason, once the other has confirmed it.';
create unique index reopening_one_waits on reopening (commitment) where outcome is null;
create index reopening_by_commitment on reopening (commitment, decided_at);

create table appeal (
    id uuid primary key,
    commitment uuid not null references commitment,
    cycle uuid not null references reporting_cycle,
    panel uuid not null references panel,
    reason text not null,
    lodged_by uuid not null references account,
    lodged_at timestamptz not null,
    decide_by timestamptz not null,
    decided_by uuid references account,
    decided_at timestamptz,
    decision_reason text,
    second_panel uuid references panel,
    outcome text,
    ended_at timestamptz,
    constraint appeal_is_lodged_once unique (panel),
    constraint appeal_outcome_is_known check (outcome in ('heard', 'refused', 'overtaken', 'lapsed')),
    constraint appeal_over_has_an_instant check ((outcome is null) = (ended_at is null)),
    constraint appeal_refused_says_why check (outcome is distinct from 'refused' or decision_reason is not null),
    constraint appeal_heard_has_its_panel check (outcome is distinct from 'heard' or second_panel is not null),
    constraint appeal_goes_to_another_panel check (second_panel is distinct from panel)
);
comment on table appeal is 'An addressee''s appeal against a published assessment; public from its first day on.';
comment on column appeal.panel is 'The panel whose assessment is contested.';
comment on column appeal.decide_by is 'From then on an appeal that nobody has decided counts as accepted.';
comment on column appeal.decided_by is 'Who accepted or refused it; null where nobody did in time.';
comment on column appeal.outcome is 'Null while it waits or is heard; overtaken by a newer assessment; lapsed where the commitment was closed meanwhile.';
create unique index appeal_one_is_open on appeal (commitment) where outcome is null;
create index appeal_by_commitment on appeal (commitment, lodged_at);

-- Two more kinds of deadlines, whatever kinds there are by now.
do $$
declare
    known text;
begin
    select pg_get_constraintdef(oid) into known from pg_constraint
        where conname = 'deadline_kind_is_known' and conrelid = 'deadline'::regclass;
    execute 'alter table deadline drop constraint deadline_kind_is_known';
    execute 'alter table deadline add constraint deadline_kind_is_known '
        || replace(known, '''tracking-ends''', '''appeal-decision'', ''appeal-ends'', ''tracking-ends''');
end $$;
