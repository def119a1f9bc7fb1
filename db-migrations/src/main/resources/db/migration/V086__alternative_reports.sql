-- Reports of organisations beside those of addressees: numbered, citable, corrected in the open (features, row G4).
create table alternative_report (
    id uuid primary key,
    year integer not null,
    number integer not null,
    organisation text not null references party,
    version integer not null default 1,
    handed_in_by uuid not null references account,
    handed_in_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_because text,
    constraint alternative_report_is_numbered_by_year unique (year, number),
    constraint alternative_report_withdrawn_says_why check ((withdrawn_at is null) = (withdrawn_because is null))
);
comment on table alternative_report is 'A report that an organisation hands in beside the addressee''s; known in public as AR-YEAR-NUMBER, for good.';
comment on column alternative_report.version is 'The version that holds now.';
create index alternative_report_by_organisation on alternative_report (organisation);

create table alternative_report_version (
    report uuid not null references alternative_report,
    version integer not null,
    title text not null,
    date date not null,
    language text not null,
    text text not null default '',
    url text,
    sha256 text references stored_file,
    file_name text,
    media_type text,
    reason text,
    written_by uuid not null references account,
    written_at timestamptz not null,
    primary key (report, version),
    constraint alternative_report_has_one_file_or_address check (url is null or sha256 is null),
    constraint alternative_report_says_something check (text <> '' or url is not null or sha256 is not null),
    constraint alternative_report_file_is_described check ((sha256 is null) = (file_name is null) and (sha256 is null) = (media_type is null)),
    constraint alternative_report_correction_says_why check ((version = 1) = (reason is null))
);
comment on table alternative_report_version is 'What a report says: none is ever changed, a correction adds one.';
create index alternative_report_version_by_file on alternative_report_version (sha256) where sha256 is not null;

create table alternative_report_link (
    report uuid not null references alternative_report,
    commitment uuid not null references commitment,
    linked_at timestamptz not null,
    primary key (report, commitment)
);
comment on table alternative_report_link is 'The commitments of which a report speaks; they become more, never fewer.';
create index alternative_report_link_by_commitment on alternative_report_link (commitment, linked_at);

alter table evidence drop constraint evidence_side_is_known;
alter table evidence add constraint evidence_side_is_known check (side in ('addressee', 'panel', 'alternative'));
comment on column evidence.side is 'Who brings it: the addressee, its panel, or an organisation by an alternative report.';

create table alternative_report_item (
    evidence uuid primary key references evidence,
    report uuid not null,
    version integer not null,
    foreign key (report, version) references alternative_report_version
);
comment on table alternative_report_item is 'The item of evidence by which a version is cited at one commitment.';
create index alternative_report_item_by_version on alternative_report_item (report, version);
