-- Under way is at least one act done, with evidence (method, section 2 C).
alter table progress_report add column no_evidence text not null default '';
comment on column progress_report.no_evidence is 'Why a report of something under way cites nothing; empty where it cites evidence or says something else.';
