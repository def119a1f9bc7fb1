-- A passage of a commitment is found by one key, so that lists of those that have passed it need not count anything.
truncate passage_total, passage_counted;
alter table passage_counted drop column cycles, drop column codes, add column passed text[] not null;
comment on column passage_counted.passed is 'The code of the cycle, a bar, and the code of the passage.';
comment on table passage_counted is 'What of each commitment passage_total counts: element by element of passed and days.';
