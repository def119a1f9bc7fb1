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
