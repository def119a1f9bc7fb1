-- What people hand in confidentially for one commitment's panel; nothing tells who they are or where they were (features, row G8).
create table confidential_submission (
    id uuid primary key,
    commitment uuid not null references commitment,
    text text not null default '',
    content bytea,
    sha256 text,
    media_type text,
    receipt text not null,
    received_on date not null,
    read_on date,
    copied_on date,
    withdrawn_on date,
    copy uuid references evidence,
    constraint confidential_submission_receipt_is_one unique (receipt),
    constraint confidential_submission_file_is_described check ((content is null) = (sha256 is null) and (content is null) = (media_type is null)),
    constraint confidential_submission_withdrawn_is_empty check (withdrawn_on is null or text = '' and content is null),
    constraint confidential_submission_copy_has_a_day check ((copy is null) = (copied_on is null))
);
comment on table confidential_submission is 'Read by the panel at work alone; days instead of instants, and its own copy of a file under no name.';
comment on column confidential_submission.receipt is 'Hash of the code that was shown once to who handed it in.';
comment on column confidential_submission.copy is 'The redacted copy, public evidence that the chair wrote.';
create index confidential_submission_by_commitment on confidential_submission (commitment, received_on, id);
create index confidential_submission_by_copy on confidential_submission (copy) where copy is not null;

create table form_key (
    purpose text primary key,
    key bytea not null
);
comment on table form_key is 'Keys by which forms that anybody may send are signed and dated; the same on all nodes.';

alter table evidence drop constraint evidence_side_is_known;
alter table evidence add constraint evidence_side_is_known check (side in ('addressee', 'panel', 'alternative', 'redacted'));
comment on column evidence.side is 'Who brings it: the addressee, its panel, an organisation by an alternative report, or somebody confidentially (redacted).';

create table reopening_evidence (
    reopening uuid not null references reopening,
    ordinal integer not null,
    evidence uuid references evidence,
    report uuid references alternative_report,
    action uuid references action,
    primary key (reopening, ordinal),
    constraint reopening_evidence_is_one_thing check (num_nonnulls(evidence, report, action) = 1)
);
comment on table reopening_evidence is 'What the proposal to reopen rests on: published evidence, alternative reports or actions; public with the reopening.';
