-- Everything that is counted of passages: the view passage itself with full days, and for each reporting cycle the position as it is now
-- and what was found, for the figures that rest on them. Whoever adds to it from a further table adds the trigger that tells of its changes.
create or replace view passage_fact as
    select commitment, cycle, code, coalesce(floor(days)::integer, -1) as days from passage
    union all
    select r.commitment, y.code, 'position:' || s.position, -1
    from progress_report r join reporting_cycle y on y.id = r.cycle join standing s on s.commitment = r.commitment
    where not r.voluntary and s.position is not null;
comment on view passage_fact is 'What the public knows that a commitment has passed, with the full days it took; -1 where no time is measured.';

create or replace view found_level as
    select distinct on (a.commitment, a.cycle) a.commitment, y.code as cycle, a.level
    from assessment a join reporting_cycle y on y.id = a.cycle
    where a.published_at is not null
    order by a.commitment, a.cycle, a.level = 'no-quorum', a.published_at desc, a.sealed_at desc;
comment on view found_level is 'The published assessment of a commitment in a cycle: after a second panel the last one other than no quorum.';

create or replace view passage_counting as
    select commitment, cycle, code, days from passage_fact
    union all
    select commitment, cycle, 'level:' || level, -1 from found_level
    union all
    select one.commitment, one.cycle || '>' || other.cycle, one.level || '>' || other.level, -1
    from found_level one join found_level other on other.commitment = one.commitment and one.cycle collate "C" < other.cycle collate "C"
    union all
    select distinct a.commitment, y.code, 'method:' || a.method_version, -1
    from assessment a join reporting_cycle y on y.id = a.cycle where a.published_at is not null and a.level <> 'no-quorum'
    union all
    select a.commitment, y.code, 'ratings:' || a.distribution::text, -1
    from assessment a join reporting_cycle y on y.id = a.cycle where a.published_at is not null and a.level <> 'no-quorum';
comment on view passage_counting is 'All that passage_total counts of a commitment.';

create or replace view passage_place as
    select s.commitment, array(select standing_scopes(s)) as scopes, s.region, s.addressee, p.kind as side
    from standing s join party p on p.code = s.addressee;
comment on view passage_place is 'Where a commitment counts.';

-- The rows of the totals in which something counts: everywhere, in its region, and at its addressee where that is kept.
create or replace function passage_cells(scopes text[], of_region text, of_addressee text, code text)
    returns table (scope text, region text, addressee text) language sql immutable as $$
    select scope, cell.region, cell.addressee
    from unnest(scopes) scope, (values ('', ''), (of_region, ''), (of_region, of_addressee)) cell (region, addressee)
    where (cell.addressee = '' or scope = 'all' or scope like 'edition:%')
        and (code not like 'ratings:%' or scope like 'edition:%' and cell.region = '')
$$;

-- The totals as they are now. What has changed since they were added up is taken out as it was counted and put in as it is, unless it is
-- too much to do so on a page: for the minutes in which a cycle opens over thousands the totals stand as they were added up.
create or replace function passage_counts(in_scope text, of_region text, of_addressee text, in_cycles text[], like_code text)
    returns table (cycle text, code text, side text, days integer, count integer) language plpgsql stable as $$
#variable_conflict use_column
declare
    changed uuid[] = (select array_agg(commitment) from (select distinct commitment from passage_change limit 1001) noted);
begin
    if changed is null or cardinality(changed) > 1000 then
        return query select t.cycle, t.code, t.side, t.days, sum(t.count)::integer from passage_total t
            where t.scope = in_scope and t.addressee = of_addressee and (t.region = of_region or of_addressee <> '' and of_region = '')
                and (in_cycles is null or t.cycle = any(in_cycles)) and t.code like like_code
            group by t.cycle, t.code, t.side, t.days having sum(t.count) <> 0;
        return;
    end if;
    return query select x.cycle, x.code, x.side, x.days, sum(x.count)::integer from (
        select t.cycle, t.code, t.side, t.days, t.count from passage_total t
        where t.scope = in_scope and t.addressee = of_addressee and (t.region = of_region or of_addressee <> '' and of_region = '')
        union all
        select split_part(u.passed, '|', 1), split_part(u.passed, '|', 2), k.side, u.days, -1
        from passage_counted k cross join unnest(k.passed, k.days) u (passed, days)
        where k.commitment = any(changed) and in_scope = any(k.scopes)
            and (of_region = '' or k.region = of_region) and (of_addressee = '' or k.addressee = of_addressee)
        union all
        select f.cycle, f.code, p.side, f.days, 1
        from passage_place p cross join lateral (select * from passage_counting g where g.commitment = p.commitment offset 0) f
        where p.commitment = any(changed) and in_scope = any(p.scopes)
            and (of_region = '' or p.region = of_region) and (of_addressee = '' or p.addressee = of_addressee)) x
        where (in_cycles is null or x.cycle = any(in_cycles)) and x.code like like_code
        group by x.cycle, x.code, x.side, x.days having sum(x.count) <> 0;
end
$$;

-- The same as passage_counts for commitments of which together no totals are kept (a theme of one addressee): what is remembered of each,
-- or of those that changed since, what is so now. The second is planned only where there are such.
create or replace function passage_counts_of(ones uuid[])
    returns table (cycle text, code text, side text, days integer, count integer) language plpgsql stable as $$
#variable_conflict use_column
declare
    changed uuid[] = array(select distinct commitment from passage_change where commitment = any(ones));
begin
    return query select split_part(u.passed, '|', 1), split_part(u.passed, '|', 2), u.side, u.days, u.count
        from (select u.passed collate "C" as passed, k.side, u.days, count(*)::integer as count
            from passage_counted k cross join unnest(k.passed, k.days) u (passed, days)
            where k.commitment = any(ones) and k.commitment <> all(changed)
            group by 1, 2, 3) u;
    if cardinality(changed) > 0 then
        return query select f.cycle, f.code, p.side, f.days, count(*)::integer
            from passage_place p cross join lateral (select * from passage_counting g where g.commitment = p.commitment offset 0) f
            where p.commitment = any(changed)
            group by 1, 2, 3, 4;
    end if;
end
$$;

-- Adds up at most so many changes and says how many commitments they were of. One at a time: two would both take out the same. Each
-- commitment is asked by itself (offset 0), by a plan that is made for each call: one that was kept from when the tables were nearly
-- empty reads them whole for each of thousands of commitments. So does a bitmap of all assessments of a cycle, which is what the planner
-- takes as long as a large table was not analyzed.
create or replace function add_up_passages(most integer) returns integer language plpgsql
    set plan_cache_mode = force_custom_plan set enable_bitmapscan = off as $$
#variable_conflict use_column
declare
    ones uuid[];
begin
    if not pg_try_advisory_xact_lock(hashtext('passage_total')) then
        return 0;
    end if;
    with taken as (delete from passage_change where id in (select id from passage_change order by id limit most) returning commitment)
    select array_agg(distinct commitment) into ones from taken;
    if ones is null then
        return 0;
    end if;
    with placed as materialized (select * from passage_place where commitment = any(ones)),
    is_now as materialized (
        select p.*, f.cycle || '|' || f.code as passed, f.days
        from placed p cross join lateral (select * from passage_counting g where g.commitment = p.commitment offset 0) f),
    was as materialized (
        select k.commitment, k.scopes, k.region, k.addressee, k.side, u.passed, u.days
        from passage_counted k cross join unnest(k.passed, k.days) u (passed, days) where k.commitment = any(ones)),
    steps as (
        select *, 1 as step from (select * from is_now except all select * from was) more
        union all
        select *, -1 from (select * from was except all select * from is_now) fewer),
    summed as (
        insert into passage_total as t (scope, addressee, region, cycle, code, side, days, count)
        select cell.scope, cell.addressee, cell.region, split_part(s.passed, '|', 1), split_part(s.passed, '|', 2), s.side, s.days, sum(s.step)
        from steps s, passage_cells(s.scopes, s.region, s.addressee, split_part(s.passed, '|', 2)) cell
        group by 1, 2, 3, 4, 5, 6, 7 having sum(s.step) <> 0
        on conflict (scope, addressee, region, cycle, code, side, days) do update set count = t.count + excluded.count),
    gone as (delete from passage_counted where commitment = any(ones) and commitment not in (select commitment from placed))
    insert into passage_counted (commitment, scopes, region, addressee, side, passed, days)
    select commitment, scopes, region, addressee, side, array_agg(passed), array_agg(days) from is_now
    group by commitment, scopes, region, addressee, side
    on conflict (commitment) do update set scopes = excluded.scopes, region = excluded.region, addressee = excluded.addressee,
        side = excluded.side, passed = excluded.passed, days = excluded.days;
    return cardinality(ones);
end
$$;

create or replace view passage_astray as
    select c.ref as subject
    from passage_counted k join commitment c on c.id = k.commitment
    where not exists (select 1 from passage_change x where x.commitment = k.commitment)
        and exists (
            (select u.passed, u.days from unnest(k.passed, k.days) u (passed, days)
                except all select f.cycle || '|' || f.code, f.days from passage_counting f where f.commitment = k.commitment)
            union all
            (select f.cycle || '|' || f.code, f.days from passage_counting f where f.commitment = k.commitment
                except all select u.passed, u.days from unnest(k.passed, k.days) u (passed, days))
            union all
            select p.region, 0 from passage_place p where p.commitment = k.commitment
                and (p.scopes, p.region, p.addressee, p.side) is distinct from (k.scopes, k.region, k.addressee, k.side))
    union all
    select s.ref from standing s
    where not exists (select 1 from passage_counted k where k.commitment = s.commitment)
        and not exists (select 1 from passage_change x where x.commitment = s.commitment)
    union all
    select concat_ws(' ', scope, region, addressee, cycle, code, side)
    from (select scope, region, addressee, cycle, code, side, days, count from passage_total) kept
        full join (select cell.scope, cell.region, cell.addressee, split_part(u.passed, '|', 1) as cycle, split_part(u.passed, '|', 2) as code, k.side,
                u.days, count(*)::integer as counted
            from passage_counted k cross join unnest(k.passed, k.days) u (passed, days),
                passage_cells(k.scopes, k.region, k.addressee, split_part(u.passed, '|', 2)) cell
            group by 1, 2, 3, 4, 5, 6, 7) recount using (scope, region, addressee, cycle, code, side, days)
    where coalesce(kept.count, 0) <> coalesce(recount.counted, 0);
comment on view passage_astray is 'Commitments that were counted otherwise than they are and of which no change is waiting, and totals that differ from what was counted.';

create or replace function published_distributions(of_edition text) returns table (distribution text, times integer)
    language sql stable as $$
    select substr(code, length('ratings:') + 1), sum(count)::integer from passage_counts('edition:' || of_edition, '', '', null, 'ratings:%') group by 1
$$;

-- What tells of changes. Opening a cycle only ever adds reports, many at once; all else changes one commitment at a time.
create or replace function note_new_reports() returns trigger language plpgsql as $$
begin
    insert into passage_change (commitment) select distinct commitment from new_reports;
    return null;
end
$$;

create or replace function note_passage() returns trigger language plpgsql as $$
begin
    insert into passage_change (commitment) values (case when tg_op = 'DELETE' then old.commitment else new.commitment end);
    return null;
end
$$;

create or replace function note_passage_of_itself() returns trigger language plpgsql as $$
begin
    insert into passage_change (commitment) values (new.id);
    return null;
end
$$;

create or replace function note_passages_of_party() returns trigger language plpgsql as $$
begin
    insert into passage_change (commitment) select commitment from standing where addressee = new.code;
    return null;
end
$$;

create or replace trigger new_reports_are_noted after insert on progress_report
    referencing new table as new_reports for each statement execute function note_new_reports();
create or replace trigger changed_reports_are_noted after update on progress_report for each row
    when ((old.state, old.self_report, old.lateness, old.cleared_at, old.asked_at, old.voluntary, old.commitment, old.cycle)
        is distinct from (new.state, new.self_report, new.lateness, new.cleared_at, new.asked_at, new.voluntary, new.commitment, new.cycle))
    execute function note_passage();
create or replace trigger gone_reports_are_noted after delete on progress_report for each row execute function note_passage();

create or replace trigger new_standings_are_noted after insert on standing for each row execute function note_passage();
create or replace trigger changed_standings_are_noted after update on standing for each row
    when ((old.edition, old.addressee, old.region, old.themes, old.gcm, old.responded, old.position, old.effect,
            case when old.lateness in ('late', 'very-late') then old.state end)
        is distinct from (new.edition, new.addressee, new.region, new.themes, new.gcm, new.responded, new.position, new.effect,
            case when new.lateness in ('late', 'very-late') then new.state end))
    execute function note_passage();
create or replace trigger gone_standings_are_noted after delete on standing for each row execute function note_passage();

create or replace trigger changed_answers_are_noted after update of first_response_cleared_at, assigned_at, response_due_at on commitment for each row
    when ((old.first_response_cleared_at, old.assigned_at, old.response_due_at)
        is distinct from (new.first_response_cleared_at, new.assigned_at, new.response_due_at))
    execute function note_passage_of_itself();

create or replace trigger new_findings_are_noted after insert on assessment for each row
    when (new.published_at is not null) execute function note_passage();
create or replace trigger changed_findings_are_noted after update on assessment for each row
    when (old.published_at is not null or new.published_at is not null) execute function note_passage();
create or replace trigger gone_findings_are_noted after delete on assessment for each row
    when (old.published_at is not null) execute function note_passage();

create or replace trigger new_laws_are_noted after insert on evidence for each row
    when (new.kind in ('law', 'budget')) execute function note_passage();
create or replace trigger changed_laws_are_noted after update on evidence for each row
    when (old.kind in ('law', 'budget') or new.kind in ('law', 'budget')) execute function note_passage();
create or replace trigger gone_laws_are_noted after delete on evidence for each row
    when (old.kind in ('law', 'budget')) execute function note_passage();

create or replace trigger changed_kinds_are_noted after update of kind on party for each row
    when (old.kind is distinct from new.kind) execute function note_passages_of_party();

-- A changed definition counts anew; here, lest pages have to correct the totals by every commitment until the last is added up.
insert into passage_change (commitment) select commitment from standing;
do $$
begin
    while add_up_passages(10000) > 0 loop
        null;
    end loop;
end
$$;
