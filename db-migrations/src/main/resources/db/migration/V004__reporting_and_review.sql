-- Reporting cycles, progress reports, evidence, panels and assessments.
create table reporting_cycle (
    id uuid primary key,
    code text not null,
    edition text not null references edition,
    opens date not null,
    due date not null,
    closes date not null,
    very_late_after_days integer not null,
    review_days integer not null,
    reply_days integer not null,
    state text not null,
    opens_at timestamptz not null,
    due_at timestamptz not null,
    very_late_at timestamptz not null,
    closes_at timestamptz not null,
    asked integer not null default 0,
    ask_after uuid,
    all_asked boolean not null default false,
    created_by uuid references account,
    version bigint not null default 0,
    constraint reporting_cycle_code_is_unique unique (code),
    constraint reporting_cycle_code_needs_no_escaping check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$'),
    constraint reporting_cycle_state_is_known check (state in ('planned', 'open', 'closed')),
    constraint reporting_cycle_days_are_ordered check (opens <= due and due < closes),
    constraint reporting_cycle_periods_are_positive check (least(very_late_after_days, review_days, reply_days) > 0)
);
comment on table reporting_cycle is 'A reporting period of an edition; the instants are the ends of its days in the edition''s time zone.';
comment on column reporting_cycle.ask_after is 'Up to which commitment the opening has asked; a chunk that fails is taken up again from here.';
create index reporting_cycle_by_edition on reporting_cycle (edition, opens desc);

alter table deadline add constraint deadline_cycle_exists foreign key (cycle) references reporting_cycle;
alter table work_item add constraint work_item_cycle_exists foreign key (cycle) references reporting_cycle;

create table evidence (
    id uuid primary key,
    commitment uuid not null references commitment,
    side text not null,
    kind text not null,
    title text not null,
    date date not null,
    visibility text not null,
    url text,
    sha256 text references stored_file,
    file_name text,
    media_type text,
    added_by uuid not null references account,
    added_at timestamptz not null,
    published_at timestamptz,
    constraint evidence_kind_is_known check (kind in ('law', 'budget', 'statistic', 'programme', 'testimony', 'press', 'other')),
    constraint evidence_side_is_known check (side in ('addressee', 'panel')),
    constraint evidence_visibility_is_known check (visibility in ('public', 'panel')),
    constraint evidence_is_a_file_or_an_address check ((url is null) <> (sha256 is null)),
    constraint evidence_for_the_panel_is_never_published check (visibility = 'public' or published_at is null)
);
comment on table evidence is 'A file or address that supports a statement. Public only once what cites it is published.';
create index evidence_by_commitment on evidence (commitment, added_at);

create table progress_report (
    id uuid primary key,
    commitment uuid not null references commitment,
    cycle uuid not null references reporting_cycle,
    state text not null,
    self_report text,
    text text not null default '',
    next_step text not null default '',
    consulted text not null default '',
    nil_reason text,
    due_at timestamptz not null,
    very_late_at timestamptz not null,
    closes_at timestamptz not null,
    first_submitted_at timestamptz,
    submitted_at timestamptz,
    submitted_by uuid references account,
    return_reason text,
    cleared_at timestamptz,
    cleared_by uuid references account,
    lateness text,
    asked_at timestamptz not null,
    saved_by uuid references account,
    saved_at timestamptz,
    version bigint not null default 0,
    constraint progress_report_is_asked_once_a_cycle unique (commitment, cycle),
    constraint progress_report_state_is_known check (state in ('asked', 'draft', 'submitted', 'returned', 'cleared', 'nothing-reported')),
    constraint progress_report_self_report_is_known check (self_report in ('not-started', 'planned', 'under-way', 'done', 'continuous',
        'blocked', 'given-up', 'nil')),
    constraint progress_report_cleared_says_something check (state <> 'cleared' or self_report is not null),
    constraint progress_report_nil_has_a_reason check (self_report is distinct from 'nil' or nil_reason is not null),
    constraint progress_report_cleared_has_an_instant check ((state = 'cleared') = (cleared_at is not null))
);
comment on table progress_report is 'What an addressee reports for one cycle; made when the cycle asks, public once cleared.';
create index progress_report_by_cycle on progress_report (cycle, state);

create table report_milestone (
    report uuid not null references progress_report,
    milestone uuid not null references milestone,
    status text not null,
    primary key (report, milestone),
    constraint report_milestone_status_is_known check (status in ('open', 'done'))
);
comment on table report_milestone is 'What a report says of each milestone.';

create table report_barrier (
    report uuid not null references progress_report,
    ordinal integer not null,
    kind text not null,
    text text not null,
    primary key (report, ordinal),
    constraint report_barrier_kind_is_known check (kind in ('legal', 'funding', 'capacity', 'coordination', 'data', 'political',
        'external', 'other'))
);
comment on table report_barrier is 'What stands in the way, by kind.';

create table report_contribution (
    id uuid primary key,
    report uuid not null references progress_report,
    institution text not null,
    text text not null,
    signed_by uuid not null references account,
    signed_at timestamptz not null
);
comment on table report_contribution is 'What a contributing institution sends to the focal point; for the party only.';
create index report_contribution_by_report on report_contribution (report, signed_at);

create table report_evidence (
    report uuid not null references progress_report,
    evidence uuid not null references evidence,
    primary key (report, evidence)
);
comment on table report_evidence is 'Evidence that a report cites.';

create table panel (
    id uuid primary key,
    commitment uuid not null references commitment,
    cycle uuid not null references reporting_cycle,
    state text not null,
    chair uuid references account,
    chair_organisation text references party,
    complete boolean not null,
    sectors text[] not null,
    regions text[] not null,
    drawn_at timestamptz not null,
    review_ends_at timestamptz not null,
    sealed_at timestamptz,
    sealed_by_engine boolean not null default false,
    reply_ends_at timestamptz,
    published_at timestamptz,
    version bigint not null default 0,
    constraint panel_is_drawn_once_a_cycle unique (commitment, cycle),
    constraint panel_state_is_known check (state in ('rating', 'sealed', 'published'))
);
comment on table panel is 'The reviewers of one commitment in one cycle. Who sits on it is never public and never known to the addressee.';
comment on column panel.sectors is 'What the outside sees: the sectors of the seats as a set; one that few organisations of the roster hold is "other".';
comment on column panel.regions is 'The regions of the seats as a set of its own, never paired with the sectors.';
create index panel_by_chair on panel (chair) where state <> 'published';

create table panel_seat (
    id uuid primary key,
    panel uuid not null references panel,
    ordinal integer not null,
    account uuid not null references account,
    organisation text not null references party,
    sector text not null,
    region text not null,
    migrant_or_diaspora boolean not null,
    pseudonym text not null,
    given_back_at timestamptz,
    constraint panel_seat_is_numbered unique (panel, ordinal),
    constraint panel_seat_organisation_sits_once unique (panel, organisation)
);
comment on table panel_seat is 'One seat of a panel; the audit names it by a pseudonym that differs per commitment.';
create index panel_seat_by_account on panel_seat (account);

create table rating (
    seat uuid primary key references panel_seat,
    level text,
    evidence_grade text,
    effect text,
    for_whom text,
    rung integer,
    comment text not null default '',
    submitted_at timestamptz,
    saved_at timestamptz not null,
    version bigint not null default 0,
    constraint rating_level_is_known check (level in ('no-evidence', 'not-started', 'limited', 'substantial', 'complete', 'regression')),
    constraint rating_evidence_grade_is_known check (evidence_grade in ('weak', 'moderate', 'strong')),
    constraint rating_effect_is_known check (effect in ('worsened', 'no-change', 'some-change', 'significant-change', 'too-early', 'no-data')),
    constraint rating_rung_is_on_the_ladder check (rung between 0 and 6),
    constraint rating_submitted_has_a_level check (submitted_at is null or level is not null)
);
comment on table rating is 'One reviewer''s blind rating: a draft until submitted, seen by its author only until the panel is sealed.';

create table rating_milestone (
    seat uuid not null references rating,
    milestone uuid not null references milestone,
    primary key (seat, milestone)
);
comment on table rating_milestone is 'Milestones that a reviewer found verified.';

create table rating_evidence (
    seat uuid not null references rating,
    evidence uuid not null references evidence,
    primary key (seat, evidence)
);
comment on table rating_evidence is 'Evidence that a rating cites.';

create table assessment (
    panel uuid primary key references panel,
    commitment uuid not null references commitment,
    cycle uuid not null references reporting_cycle,
    method_version integer not null,
    level text not null,
    evidence_grade text,
    effect text,
    finding text,
    minority_note text,
    distribution jsonb not null,
    agreement numeric(4, 3),
    spread integer not null,
    verified uuid[] not null default '{}',
    ratings integer not null,
    reply_disputes boolean,
    reply_text text,
    replied_at timestamptz,
    sealed_at timestamptz not null,
    published_at timestamptz,
    constraint assessment_level_is_known check (level in ('no-quorum', 'no-evidence', 'not-started', 'limited', 'substantial', 'complete',
        'regression')),
    constraint assessment_evidence_grade_is_known check (evidence_grade in ('weak', 'moderate', 'strong')),
    constraint assessment_reply_is_whole check ((reply_disputes is null) = (replied_at is null))
);
comment on table assessment is 'A panel''s consolidated result; public from published_at on, after the right of reply.';
create index assessment_by_commitment on assessment (commitment, sealed_at);

create table closing_proposal (
    commitment uuid primary key references commitment,
    reason text not null,
    proposed_by uuid not null references account,
    proposed_as text not null,
    proposed_at timestamptz not null,
    constraint closing_proposal_is_by_chair_or_organiser check (proposed_as in ('panel-chair', 'organiser'))
);
comment on table closing_proposal is 'Closing as not implemented, said by one of chair and organiser and waiting for the other.';
