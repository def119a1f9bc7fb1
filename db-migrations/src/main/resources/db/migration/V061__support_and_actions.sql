-- Requests for assistance that a barrier opens, with the offers that answer them.
alter table report_barrier add column support text not null default 'none';
alter table report_barrier add constraint report_barrier_support_is_known check (support in ('none', 'partners', 'public'));
comment on column report_barrier.support is 'Whether the barrier asks for support once the report is cleared, and who may read that.';

create table support_request (
    id uuid primary key,
    commitment uuid not null references commitment,
    cycle uuid not null references reporting_cycle,
    kind text not null,
    text text not null,
    visibility text not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    outcome text,
    note text,
    constraint support_request_visibility_is_known check (visibility in ('partners', 'public')),
    constraint support_request_outcome_is_known check (outcome in ('met', 'no-longer-needed')),
    constraint support_request_closed_has_an_outcome check ((closed_at is null) = (outcome is null))
);
comment on table support_request is 'A request for assistance out of a cleared report (features, row F8); partners are all who act for a party.';
create index support_request_by_commitment on support_request (commitment);
create index support_request_by_opening on support_request (opened_at desc, id);

create table support_offer (
    id uuid primary key,
    request uuid not null references support_request,
    party text not null references party,
    text text not null,
    offered_by uuid not null references account,
    offered_at timestamptz not null,
    constraint support_offer_says_something check (length(text) between 1 and 4000)
);
comment on table support_offer is 'What a party offers; read by the addressee and by who offers.';
create index support_offer_by_request on support_offer (request, offered_at);

-- An action is said once and reported against many commitments of its party; so is the evidence for it.
create table action (
    id uuid primary key,
    party text not null references party,
    number integer not null,
    kind text not null,
    title text not null,
    text text not null default '',
    date date not null,
    added_by uuid not null references account,
    added_at timestamptz not null,
    published_at timestamptz,
    constraint action_has_a_number_of_its_party unique (party, number),
    constraint action_kind_is_known check (kind in ('law', 'budget', 'programme', 'institution', 'agreement', 'other')),
    constraint action_says_what_it_is check (length(title) between 1 and 300)
);
comment on table action is 'What a party has done, reported once against many commitments (features, row F9); public with the first cleared report that cites it.';

create table report_action (
    report uuid not null references progress_report,
    action uuid not null references action,
    primary key (report, action)
);
comment on table report_action is 'Actions that a report cites.';
create index report_action_by_action on report_action (action);

create table action_evidence (
    action uuid not null references action,
    evidence uuid not null references evidence,
    primary key (action, evidence)
);
comment on table action_evidence is 'Evidence of an action: added once to one commitment, it serves all against which the action is reported.';
create index action_evidence_by_item on action_evidence (evidence);
