-- Contributions asked of named institutions, each signed by its own; submissions kept, so that a return can show what changed.
alter table account_role add column institution text;
alter table account_role drop constraint account_role_is_given_once;
alter table account_role add constraint account_role_is_given_once unique nulls not distinct (account, role, party, institution);
alter table account_role add constraint account_role_of_an_institution_contributes
    check (institution is null or role = 'contributor' and length(institution) between 1 and 300);
comment on column account_role.institution is 'The one institution for which a contributor signs; without one they sign for any of their party.';

alter table work_item add column institution text;
comment on column work_item.institution is 'The institution that is asked for a contribution; null where it is asked of no one in particular.';

create table contribution_request (
    id uuid primary key,
    report uuid not null references progress_report,
    institution text not null,
    level text not null,
    question text not null default '',
    due_at timestamptz not null,
    asked_by uuid not null references account,
    asked_at timestamptz not null,
    reminded_at timestamptz,
    reminders integer not null default 0,
    withdrawn_at timestamptz,
    constraint contribution_request_level_is_known check (level in ('national', 'state-or-provincial', 'municipal')),
    constraint contribution_request_names_somebody check (length(institution) between 1 and 300)
);
comment on table contribution_request is 'What the focal point asks of a named institution for one report (features, row F3); for the party only.';
create unique index contribution_request_is_asked_once on contribution_request (report, lower(institution)) where withdrawn_at is null;

alter table report_contribution add column request uuid references contribution_request;
alter table report_contribution add column level text;
alter table report_contribution add column taken_at timestamptz;
alter table report_contribution add constraint report_contribution_level_is_known
    check (level in ('national', 'state-or-provincial', 'municipal'));
comment on column report_contribution.request is 'The request that it answers, or null where nobody asked.';
comment on column report_contribution.taken_at is 'When the focal point took it into the text of the report; the institution is then named with the cleared report.';
create unique index report_contribution_answers_once on report_contribution (request) where request is not null;

create table report_contribution_evidence (
    contribution uuid not null references report_contribution,
    evidence uuid not null references evidence,
    primary key (contribution, evidence)
);
comment on table report_contribution_evidence is 'Evidence that an institution sent with its part; the report cites it once the part is taken in.';

create table report_submission (
    report uuid not null references progress_report,
    ordinal integer not null,
    draft jsonb not null,
    submitted_by uuid not null references account,
    submitted_at timestamptz not null,
    decision text,
    decided_by uuid references account,
    decided_at timestamptz,
    reason text,
    primary key (report, ordinal),
    constraint report_submission_decision_is_known check (decision in ('clear', 'return')),
    constraint report_submission_return_has_a_reason check (decision is distinct from 'return' or reason is not null)
);
comment on table report_submission is 'Every draft that was sent to clearance, as it was then, with what became of it; for the party only.';
