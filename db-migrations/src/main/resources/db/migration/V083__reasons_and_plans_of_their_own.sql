-- Under way is at least one act done, with evidence (method, section 2 C).
alter table progress_report add column no_evidence text not null default '';
comment on column progress_report.no_evidence is 'Why a report of something under way cites nothing; empty where it cites evidence or says something else.';

-- Where no position is asked for, a plan comes by itself (method, section 7).
create table plan_proposal (
    id uuid primary key,
    commitment uuid not null references commitment,
    lead_institution text,
    target_date date,
    baseline text,
    expected_change text,
    milestones jsonb not null default '[]',
    submitted_by uuid not null references account,
    submitted_at timestamptz not null,
    decision text,
    decided_by uuid references account,
    decided_at timestamptz,
    decision_reason text,
    constraint plan_proposal_decision_is_known check (decision in ('clear', 'return')),
    constraint plan_proposal_returned_has_a_reason check (decision is distinct from 'return' or decision_reason is not null)
);
comment on table plan_proposal is 'Every plan that was given without a position; only cleared ones are public, as versions of the plan.';
create unique index plan_proposal_one_waits_for_clearance on plan_proposal (commitment) where decision is null;

-- A baseline is asked for before the first assessment; an assessment without one says so (features, row F6).
alter table panel add column without_baseline boolean not null default false;
comment on column panel.without_baseline is 'No baseline of the commitment was public when this panel was drawn.';
