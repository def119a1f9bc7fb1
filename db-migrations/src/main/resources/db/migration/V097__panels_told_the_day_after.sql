-- The panel is told of what was handed in confidentially when its day is over, so that nobody sees by a notice when it came.
alter table confidential_submission add column told_on date;
comment on column confidential_submission.told_on is 'When a panel was told that it came; null before, and as long as there is none.';
update confidential_submission set told_on = received_on;
create index confidential_submission_untold on confidential_submission (received_on) where told_on is null and withdrawn_on is null;
