-- Comments of the public on what was reported: moderated, off by default, per edition (features, row G7).
create table public_comment (
    id uuid primary key,
    commitment uuid not null references commitment,
    text text not null,
    name text not null default '',
    receipt text not null,
    state text not null,
    ground text,
    received_on date not null,
    decided_on date,
    decided_by uuid references account,
    constraint public_comment_receipt_is_one unique (receipt),
    constraint public_comment_state_is_known check (state in ('waiting', 'published', 'refused', 'taken-down', 'withdrawn')),
    constraint public_comment_ground_is_known check (ground in ('off-topic', 'personal-data', 'abuse', 'advertising', 'repeated')),
    constraint public_comment_is_short check (length(text) <= 2000 and length(name) <= 100),
    constraint public_comment_says_something_or_nothing check (case when state in ('waiting', 'published') then text <> '' else text = '' and name = '' end),
    constraint public_comment_is_refused_for_a_ground check ((state in ('refused', 'taken-down')) = (ground is not null)),
    constraint public_comment_waits_for_a_day check ((state = 'waiting') = (decided_on is null)),
    constraint public_comment_is_moderated_by_somebody check ((state in ('waiting', 'withdrawn')) = (decided_by is null))
);
comment on table public_comment is 'Days instead of instants, and nothing that tells who wrote it; what is not to be public is deleted.';
comment on column public_comment.receipt is 'Hash of the code that was shown once to who wrote it.';
comment on column public_comment.name is 'As who wrote it wants to be called; verified by nobody.';
create index public_comment_by_commitment on public_comment (commitment, received_on desc, id desc);
create index public_comment_waiting on public_comment (received_on, id) where state = 'waiting';

alter table edition add column comment_days integer not null default 10;
comment on column edition.comment_days is 'Working days in which the public may comment on what was reported last.';
-- Nothing read this switch until now: whoever wants comments says so, knowing that they have to be moderated.
update edition set public_comment = false where public_comment;
