-- What was written before somebody said that there is nothing new is kept, and comes back when the nil report is returned.
create table report_draft_aside (
    report uuid primary key references progress_report,
    draft jsonb not null
);
comment on table report_draft_aside is 'The draft beside a nil report; its party''s own, as every draft.';
