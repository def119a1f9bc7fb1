-- A plan belongs to a version: a later one never reweighs what a panel has verified or is rating (method, sections 2 B to 2 D).
create table plan_version (
    id uuid primary key,
    commitment uuid not null references commitment,
    ordinal integer not null,
    statement uuid references position_statement,
    given_at timestamptz not null,
    counts_from timestamptz,
    lead_institution text,
    target_date date,
    baseline text,
    expected_change text,
    steps jsonb not null default '[]',
    constraint plan_version_is_numbered unique (commitment, ordinal),
    constraint plan_version_counts_once_given check (counts_from >= given_at)
);
comment on table plan_version is 'Every plan of a commitment that became public, with its milestones as they were.';
comment on column plan_version.statement is 'The cleared position that it came with.';
comment on column plan_version.counts_from is 'From when it counts; null while it waits for the next cycle, and for ever where a later one came before that.';
create index plan_version_waiting on plan_version (commitment) where counts_from is null;

alter table milestone add column dropped_at timestamptz;
alter table milestone add constraint milestone_verified_is_kept check (dropped_at is null or verified_at is null);
comment on column milestone.dropped_at is 'When a plan without it began to count; what reports and ratings said of it stays.';

create table cycle_completion (
    commitment uuid not null references commitment,
    cycle uuid not null references reporting_cycle,
    plan uuid not null references plan_version,
    weight numeric not null,
    claimed numeric not null,
    verified numeric,
    core integer not null,
    core_claimed integer not null,
    core_verified integer,
    primary key (commitment, cycle)
);
comment on table cycle_completion is 'How far the plan of a cycle was when its report was cleared and again when its assessment was published.';
comment on column cycle_completion.verified is 'Weight that the panel of this cycle verified; null until its assessment is published.';

insert into plan_version (id, commitment, ordinal, statement, given_at, counts_from, lead_institution, target_date, baseline, expected_change, steps)
select gen_random_uuid(), s.commitment, row_number() over (partition by s.commitment order by s.ordinal), s.id, s.decided_at, s.decided_at,
    s.lead_institution, s.target_date, s.baseline, s.expected_change,
    coalesce((select jsonb_agg(jsonb_build_object('id', coalesce(m.id, gen_random_uuid()), 'title', p.step ->> 'title', 'due', p.step ->> 'due',
            'weight', (p.step ->> 'weight')::numeric(8, 3), 'core', (p.step ->> 'core')::boolean) order by p.n)
        from jsonb_array_elements(s.milestones) with ordinality as p (step, n)
        left join milestone m on m.commitment = s.commitment and m.title = p.step ->> 'title'), '[]')
from position_statement s where s.decision = 'clear';

update plan_version v set steps = (select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'due', m.due, 'weight', m.weight, 'core', m.core)
        order by m.ordinal) from milestone m where m.commitment = v.commitment)
where v.ordinal = (select max(l.ordinal) from plan_version l where l.commitment = v.commitment)
    and exists (select 1 from milestone m where m.commitment = v.commitment);

insert into cycle_completion (commitment, cycle, plan, weight, claimed, verified, core, core_claimed, core_verified)
select r.commitment, r.cycle, v.id, sum(m.weight), coalesce(sum(m.weight) filter (where m.claimed_at is not null), 0),
    case when r.assessed then coalesce(sum(m.weight) filter (where m.verified_at is not null), 0) end, count(*) filter (where m.core),
    count(*) filter (where m.core and m.claimed_at is not null),
    case when r.assessed then count(*) filter (where m.core and m.verified_at is not null) end
from (select distinct on (p.commitment) p.commitment, p.cycle, exists (select 1 from assessment a join panel n on n.id = a.panel
            where n.commitment = p.commitment and n.cycle = p.cycle and a.published_at is not null and a.level <> 'no-quorum') as assessed
        from progress_report p where p.state = 'cleared' order by p.commitment, p.cleared_at desc) r
join lateral (select id from plan_version where commitment = r.commitment order by ordinal desc limit 1) v on true
join milestone m on m.commitment = r.commitment
group by r.commitment, r.cycle, r.assessed, v.id;
