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
        || array(select 'gcm:' || gcm from unnest(s.gcm) gcm))
$$;

create or replace view standing_count as
    select scope, addressee, value, code, count from standing_total
    union all
    select scope, addressee, value, code, count from standing_total_change;
comment on view standing_count is 'The totals as they are now: to be summed over.';

create or replace view standing_recount as
    select scope, s.addressee, v.value, v.code, count(*)::integer as count
    from standing s, standing_scopes(s) scope, standing_values(s) v
    group by scope, s.addressee, v.value, v.code;
comment on view standing_recount is 'The totals counted from the standings themselves, to check the kept ones against.';

create or replace function count_standing() returns trigger
    language plpgsql as $$
begin
    insert into standing_total_change (scope, addressee, value, code, count)
    select scope, addressee, value, code, sum(step)
    from (select scope, old.addressee, v.value, v.code, -1 as step
          from standing_scopes(old) scope, standing_values(old) v where tg_op <> 'INSERT'
          union all
          select scope, new.addressee, v.value, v.code, 1
          from standing_scopes(new) scope, standing_values(new) v where tg_op <> 'DELETE') changed
    group by scope, addressee, value, code
    having sum(step) <> 0;
    return null;
end
$$;

create or replace trigger standing_is_counted after insert or update or delete on standing
    for each row execute function count_standing();

-- A changed definition counts anew.
truncate standing_total, standing_total_change;
insert into standing_total (scope, addressee, value, code, count)
select scope, addressee, value, code, count from standing_recount;
