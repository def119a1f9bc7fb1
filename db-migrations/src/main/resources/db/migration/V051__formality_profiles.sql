-- Which steps of the method are on in an edition, beside how long each lasts (method, section 7; features, row E8).
alter table edition
    add column acceptance boolean not null default true,
    add column clearance boolean not null default true,
    add column panel boolean not null default true,
    add column escalation boolean not null default true,
    add column public_comment boolean not null default false,
    add column positions_cleared boolean;
comment on column edition.acceptance is 'Whether addressees are asked for a position; without it a commitment starts in implementation.';
comment on column edition.clearance is 'Whether a clearing officer clears what leaves an addressee; without it submitting is clearing.';
comment on column edition.panel is 'Whether panels review reports; without them there is no assessment and no reply.';
comment on column edition.escalation is 'Whether silence is carried further up; lateness is recorded either way.';
comment on column edition.public_comment is 'Whether the public may comment, moderated (features, row G7).';
comment on column edition.positions_cleared is 'clearance as it was at the first assignment, by which positions go; null before that.';
update edition set positions_cleared = true where first_assigned_at is not null;

alter table reporting_cycle
    add column clearance boolean not null default true,
    add column panel boolean not null default true;
comment on column reporting_cycle.clearance is 'Copied from the edition when the cycle was planned: a later change of the profile counts for new cycles only.';
comment on column reporting_cycle.panel is 'Copied from the edition when the cycle was planned.';

comment on column commitment.response_due_at is 'Where no position is asked for (position null at the assignment), this and the other two dates of the response are the instant of the assignment: nothing is awaited.';
