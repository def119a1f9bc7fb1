-- Treaty asks are assessed on a ladder of seven rungs in place of milestones (method, section 2, ladder for treaty asks).
create table treaty_ask (
    recommendation uuid primary key references recommendation,
    marked boolean not null,
    set_by uuid not null references account,
    set_at timestamptz not null
);
comment on table treaty_ask is 'Whether an ask is a treaty ask, as a curator or organiser said; without a row nobody has said so or otherwise.';

alter table panel add column on_ladder boolean not null default false;
comment on column panel.on_ladder is 'Whether the ask was marked as a treaty ask when the panel was drawn; a later mark counts from the next panel on.';

alter table rating add column verified_rungs integer[] not null default '{}';
alter table rating add constraint rating_verified_rungs_are_the_upper_two check (verified_rungs <@ array[5, 6]);
comment on column rating.verified_rungs is 'Which of the rungs 5 and 6 the reviewer found verified; complete needs both.';

alter table assessment add column rung integer;
alter table assessment add column verified_rungs integer[] not null default '{}';
alter table assessment add constraint assessment_rung_is_on_the_ladder check (rung between 0 and 6);
alter table assessment add constraint assessment_verified_rungs_are_the_upper_two check (verified_rungs <@ array[5, 6]);
comment on column assessment.rung is 'The median rung of a treaty ask, the lower of two middles; null off the ladder, without evidence, after a regression, without a quorum.';
comment on column assessment.verified_rungs is 'Which of the rungs 5 and 6 more than half of the panel found verified.';
