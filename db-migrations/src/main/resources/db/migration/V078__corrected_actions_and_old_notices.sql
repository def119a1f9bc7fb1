-- Every wording of an action is kept, and a cleared report says for good what it said when it was cleared.
create table action_version (
    action uuid not null references action,
    version integer not null,
    kind text not null,
    title text not null,
    text text not null,
    date date not null,
    evidence uuid[] not null default '{}',
    reason text,
    written_by uuid not null references account,
    written_at timestamptz not null,
    primary key (action, version),
    constraint action_version_counts_from_one check (version >= 1),
    constraint action_version_first_has_no_reason check (version > 1 or reason is null),
    constraint action_version_reason_is_short check (length(reason) between 1 and 1000)
);
comment on table action_version is 'An action as it was worded from an instant on: the first as it was entered, each further one a correction.';
comment on column action_version.evidence is 'What proved it in that wording; public or not, as each item is.';
comment on column action_version.reason is 'Why it was corrected; needed once the action is public.';

insert into action_version (action, version, kind, title, text, date, evidence, written_by, written_at)
select a.id, 1, a.kind, a.title, a.text, a.date,
    coalesce((select array_agg(e.evidence order by e.evidence) from action_evidence e where e.action = a.id), '{}'), a.added_by, a.added_at
from action a;

alter table action add column version integer not null default 1;
alter table action add constraint action_version_is_kept foreign key (id, version) references action_version deferrable initially deferred;
comment on column action.version is 'The wording that holds now.';

alter table report_action add column version integer;
alter table report_action add constraint report_action_wording_is_kept foreign key (action, version) references action_version;
comment on column report_action.version is 'The wording that the report cites for good, since it was cleared; null while it is not.';
update report_action x set version = 1 from progress_report r where r.id = x.report and r.state = 'cleared' and r.self_report <> 'nil';

-- Parts of a report that an institution did not send in time.
alter table contribution_request add column overdue_at timestamptz;
comment on column contribution_request.overdue_at is 'The instant at which it was found missing after its day; the focal point was told then.';

-- Old notices and mails go. What was mailed keeps the mail''s id, so that it is not mailed again when the mail is gone.
alter table notice drop constraint notice_mail_fkey;
comment on column notice.mail is 'The mail that told it. No reference: mails are removed a while after they were sent.';
create index notice_read_long_ago on notice (created_at) where read_at is not null;
create index notice_unread_long_ago on notice (created_at) where read_at is null;
create index mail_done_long_ago on mail (created_at) where sent_at is not null or given_up_at is not null;
