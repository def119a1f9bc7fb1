-- Who is told what: notices, the mails made of them, and each person's wishes (features, rows I7, L1, L2).
create table account_setting (
    account uuid primary key references account,
    time_zone text,
    frequency text not null default 'at-once',
    constraint account_setting_frequency_is_known check (frequency in ('at-once', 'daily', 'weekly', 'none'))
);
comment on table account_setting is 'Wishes of a person; without a row the defaults hold.';
comment on column account_setting.time_zone is 'Name of the zone in which dates are shown; null: the browser''s, in mails the edition''s.';
comment on column account_setting.frequency is 'How often mails go out: each at once, one a day, one a week, or none.';

create table mail (
    id uuid primary key,
    account uuid not null references account,
    period text,
    message_id text not null,
    created_at timestamptz not null,
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    sent_at timestamptz,
    given_up_at timestamptz,
    trouble text,
    constraint mail_message_id_is_unique unique (message_id),
    constraint mail_is_sent_or_given_up_but_not_both check (sent_at is null or given_up_at is null)
);
comment on table mail is 'The outbox: one mail to one account, sent at least once; every attempt carries the same Message-ID. Times are real time.';
comment on column mail.period is 'The day or week of a digest; null for a mail that goes at once.';
comment on column mail.next_attempt_at is 'Not before this; whoever takes the mail moves it on, so that no other node takes it meanwhile.';
create unique index mail_digest_is_one_per_period on mail (account, period) where period is not null;
create index mail_to_send on mail (next_attempt_at) where sent_at is null and given_up_at is null;

create table notice (
    id uuid primary key,
    account uuid not null references account,
    cause text not null,
    kind text not null,
    topic text not null,
    commitment uuid references commitment,
    recommendation uuid references recommendation,
    cycle uuid,
    work_item uuid,
    due_at timestamptz,
    at timestamptz not null,
    created_at timestamptz not null,
    read_at timestamptz,
    mail uuid references mail,
    constraint notice_is_written_once unique (account, cause),
    constraint notice_kind_is_known check (kind in ('work', 'reminder', 'outcome', 'escalation', 'followed'))
);
comment on table notice is 'Something that somebody is told, one row per receiver and cause: no content, only what it is about.';
comment on column notice.cause is 'What caused it, so that nobody is told twice: a work item, an event, or a due instant with its offset.';
comment on column notice.topic is 'Kind of work or of event, as its stable code.';
comment on column notice.work_item is 'The task it speaks of; when that is done the notice is not mailed any more. No reference: tasks are removed when done.';
comment on column notice.at is 'When it happened on the method''s clock; created_at and read_at are real time.';
create index notice_by_account on notice (account, at desc, id);
create index notice_unread on notice (account) where read_at is null;
create index notice_to_mail on notice (account, at) where mail is null;
create index notice_by_mail on notice (mail) where mail is not null;

create table reminder_plan (
    edition text primary key references edition on delete cascade,
    days integer[] not null,
    constraint reminder_plan_keeps_the_due_date check (0 = any(days)),
    constraint reminder_plan_is_short check (cardinality(days) between 1 and 10)
);
comment on table reminder_plan is 'On how many days before (negative) and after the due date an edition reminds; without a row the default holds.';

create table reminder_sweep (
    only_row boolean primary key default true check (only_row),
    done_until timestamptz not null
);
comment on table reminder_sweep is 'Until which instant of the method''s clock reminders have been written; nothing before it is written belatedly.';

create index work_item_by_due on work_item (due_at) where due_at is not null;
