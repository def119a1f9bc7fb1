-- An inbox is read lane by lane: what lies with a party's role, with a role of no party, with a person. In each lane the index has
-- the order of the page, things without a date last, so that the first page of thousands costs as much as that of ten.
create index work_item_lane_of_party on work_item (party, role, coalesce(due_at, 'infinity'::timestamptz), id)
    where account is null and party is not null;
create index work_item_lane_of_role on work_item (role, coalesce(due_at, 'infinity'::timestamptz), id) where account is null and party is null;
create index work_item_lane_of_person on work_item (account, coalesce(due_at, 'infinity'::timestamptz), id) where account is not null;
drop index work_item_by_party;
drop index work_item_by_account;

-- News of what somebody follows are mails of their own, which can be ended with one click and without signing in.
alter table account_setting add column news boolean not null default true;
comment on column account_setting.news is 'Whether what they follow is mailed; it stands among their notices in any case.';
alter table mail add column stream text not null default 'work';
alter table mail add constraint mail_stream_is_known check (stream in ('work', 'news'));
comment on column mail.stream is 'What the mail tells: of work and what concerns it, or news of what the receiver follows.';
drop index mail_digest_is_one_per_period;
create unique index mail_digest_is_one_per_period on mail (account, period, stream) where period is not null;

create table mail_key (
    purpose text primary key,
    key bytea not null,
    made_at timestamptz not null,
    constraint mail_key_is_long_enough check (length(key) >= 32)
);
comment on table mail_key is 'Secret keys by which addresses in mails are signed, one per purpose, made at first need and the same on every node.';
