-- What is counted of a standing, and where: the one definition for the totals, for a recount, and for figures under a narrow filter.
create or replace function standing_values(s standing) returns table (value text, code text)
    language sql immutable as $$
    select v.value, v.code
    from (values ('funnel', 'assigned'),
                 ('funnel', case when s.responded then 'responded' end),
                 ('funnel', case when s.reported then 'reported' end),
                 ('funnel', case when s.assessed then 'assessed' end),
                 ('funnel', case when s.complete then 'complete' end),
                 ('quality', s.verifiability),
                 ('position', s.position),
                 ('selfReport', s.self_report),
                 ('assessment', s.assessment),
                 ('effect', s.effect),
                 ('cooperation', s.cooperation),
                 ('headline', s.headline)) v (value, code)
    where v.code is not null
$$;

create or replace function standing_scopes(s standing) returns setof text
    language sql immutable as $$
    select unnest(array['all', 'edition:' || s.edition]
        || array(select 'theme:' || theme from unnest(s.themes) theme)
        || array(select 'account:' || s.edition || ':' || theme from unnest(s.themes) theme)
        || array(select 'gcm:' || gcm from unnest(s.gcm) gcm)
        || array(select 'objective:' || s.edition || ':' || gcm from unnest(s.gcm) gcm))
$$;

-- All that is counted of a standing. Of a theme together with an objective only what the table of addressees and themes takes: to keep
-- every value of every such pair would be more than the standings themselves.
create or replace function standing_counts(s standing) returns table (scope text, value text, code text)
    language sql immutable as $$
    select scope, v.value, v.code from standing_scopes(s) scope, standing_values(s) v
    union all
    select 'verified:' || s.edition || ':' || gcm || ':' || theme, v.value, v.code
    from unnest(s.gcm) gcm, unnest(s.themes) theme, standing_values(s) v
    where v.value = 'funnel' and v.code = 'assigned' or v.value = 'assessment' and v.code in ('substantial', 'complete')
$$;

create or replace view standing_count as
    select scope, addressee, value, code, count from standing_total
    union all
    select scope, addressee, value, code, count from standing_total_change;
comment on view standing_count is 'The totals as they are now: to be summed over.';

create or replace view standing_recount as
    select c.scope, s.addressee, c.value, c.code, count(*)::integer as count
    from standing s, standing_counts(s) c
    group by c.scope, s.addressee, c.value, c.code;
comment on view standing_recount is 'The totals counted from the standings themselves, to check the kept ones against.';

drop trigger if exists standing_is_counted on standing;
drop function if exists count_standing();

-- Once for each statement: opening a cycle changes thousands of standings and hardly any figure.
create or replace function count_new_standings() returns trigger
    language plpgsql as $$
begin
    insert into standing_total_change (scope, addressee, value, code, count)
    select c.scope, s.addressee, c.value, c.code, count(*)
    from new_standings s, standing_counts(s) c
    group by c.scope, s.addressee, c.value, c.code;
    return null;
end
$$;

create or replace function count_old_standings() returns trigger
    language plpgsql as $$
begin
    insert into standing_total_change (scope, addressee, value, code, count)
    select c.scope, s.addressee, c.value, c.code, -count(*)
    from old_standings s, standing_counts(s) c
    group by c.scope, s.addressee, c.value, c.code;
    return null;
end
$$;

create or replace function count_changed_standings() returns trigger
    language plpgsql as $$
begin
    insert into standing_total_change (scope, addressee, value, code, count)
    with changed as materialized (
        select o.commitment from old_standings o join new_standings n using (commitment)
        where (o.edition, o.addressee, o.themes, o.gcm, o.responded, o.reported, o.assessed, o.complete, o.verifiability, o.position,
               o.self_report, o.assessment, o.effect, o.cooperation, o.headline)
            is distinct from (n.edition, n.addressee, n.themes, n.gcm, n.responded, n.reported, n.assessed, n.complete, n.verifiability,
               n.position, n.self_report, n.assessment, n.effect, n.cooperation, n.headline)),
    steps as (
        select c.scope, s.addressee, c.value, c.code, -1 as step
        from old_standings s, standing_counts(s) c where s.commitment in (select commitment from changed)
        union all
        select c.scope, s.addressee, c.value, c.code, 1
        from new_standings s, standing_counts(s) c where s.commitment in (select commitment from changed))
    select scope, addressee, value, code, sum(step) from steps group by scope, addressee, value, code having sum(step) <> 0;
    return null;
end
$$;

create or replace trigger new_standings_are_counted after insert on standing
    referencing new table as new_standings for each statement execute function count_new_standings();
create or replace trigger changed_standings_are_counted after update on standing
    referencing old table as old_standings new table as new_standings for each statement execute function count_changed_standings();
create or replace trigger gone_standings_are_counted after delete on standing
    referencing old table as old_standings for each statement execute function count_old_standings();

-- A changed definition counts anew.
truncate standing_total, standing_total_change;
insert into standing_total (scope, addressee, value, code, count)
select scope, addressee, value, code, count from standing_recount;

-- So do the totals of passages, whose scopes are the same.
insert into passage_change (commitment) select commitment from standing;
