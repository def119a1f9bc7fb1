-- Signed webhooks (features, row K3): who listens to which public changes, and what was sent to them.
create table webhook (
    id uuid primary key,
    owner uuid not null references account,
    address text not null,
    conditions text not null default '',
    language text not null,
    secret bytea not null,
    made_at timestamptz not null,
    paused_at timestamptz,
    paused_because text,
    ended_at timestamptz,
    busy_until timestamptz,
    constraint webhook_pause_says_why check ((paused_at is null) = (paused_because is null)),
    constraint webhook_pause_is_known check (paused_because in ('owner', 'gone'))
);
comment on table webhook is 'An address to which public changes are sent. Times are real time.';
comment on column webhook.conditions is 'Of which commitments, as in the address of a list; empty: of all.';
comment on column webhook.secret is 'What messages are signed with: both sides have to know it, so it cannot be kept as a hash (decision 0059).';
comment on column webhook.paused_because is 'owner: somebody paused it; gone: the address answered 410.';
comment on column webhook.busy_until is 'A node is sending to it; after this instant another may, whatever became of the first.';
create index webhook_by_owner on webhook (owner, made_at desc, id);

create table webhook_change (
    entry uuid primary key references timeline_entry on delete cascade,
    ordinal bigint generated always as identity
);
comment on table webhook_change is 'Public changes that were not looked at for webhooks yet; written in the transaction of the change, and only while there is a webhook.';

create table webhook_delivery (
    id uuid primary key,
    webhook uuid not null references webhook on delete cascade,
    entry uuid references timeline_entry on delete cascade,
    ordinal bigint generated always as identity,
    body text not null,
    created_at timestamptz not null,
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    delivered_at timestamptz,
    dead_at timestamptz,
    status integer,
    trouble text,
    constraint webhook_delivery_of_a_change_is_one unique (webhook, entry),
    constraint webhook_delivery_is_delivered_or_dead_but_not_both check (delivered_at is null or dead_at is null)
);
comment on table webhook_delivery is 'The outbox: one message to one address, sent at least once and always under the same id with the same body. Times are real time.';
comment on column webhook_delivery.entry is 'The entry of a timeline that it tells of; null for a message by which somebody tries the address.';
comment on column webhook_delivery.status is 'What the address answered the last time; null where nothing came.';
comment on column webhook_delivery.trouble is 'Why it was not delivered the last time, as a code.';
create index webhook_delivery_of_webhook on webhook_delivery (webhook, ordinal desc);
create index webhook_delivery_to_send on webhook_delivery (webhook, next_attempt_at) where delivered_at is null and dead_at is null;
create index webhook_delivery_by_age on webhook_delivery (created_at);
