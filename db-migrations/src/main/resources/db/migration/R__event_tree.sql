-- The programme as a tree: what lies below an event, where an event may stand, and that an ask stays within its document's event.
create or replace function events_below(code text) returns setof text
    language sql stable parallel safe as $$
    with recursive below (code) as (
        select e.code from event e where e.code = events_below.code
        union all
        select e.code from below b join event e on e.parent = b.code)
    select below.code from below
$$;
comment on function events_below(text) is 'An event and all that lies below it.';

create or replace function events_above(code text) returns setof text
    language sql stable parallel safe as $$
    with recursive above (code, parent) as (
        select e.code, e.parent from event e where e.code = events_above.code
        union all
        select e.code, e.parent from above a join event e on e.code = a.parent)
    select above.code from above
$$;
comment on function events_above(text) is 'An event and all in which it takes place, innermost first.';

create or replace function event_may_stand(kind text, below text) returns boolean
    language sql immutable parallel safe
    return case kind
        when 'day' then below is null or below in ('civil-society-days', 'government-meeting', 'meeting')
        when 'roundtable' then coalesce(below in ('civil-society-days', 'government-meeting', 'meeting', 'day'), false)
        when 'session' then coalesce(below in ('day', 'roundtable'), false)
        else below is null end;
comment on function event_may_stand(text, text) is 'Whether an event of one kind may lie directly below one of another kind; null is the edition.';

create or replace function keep_event_in_its_place() returns trigger
    language plpgsql as $$
begin
    if not event_may_stand(new.kind, (select kind from event where code = new.parent)) then
        raise exception 'an event of kind % has no place there', new.kind using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create or replace trigger event_stands_where_its_kind_may before insert or update of kind, parent on event
    for each row execute function keep_event_in_its_place();

create or replace function keep_part_within_event() returns trigger
    language plpgsql as $$
begin
    new.part := coalesce(new.part, new.event);
    if new.part <> new.event and not exists (select 1 from events_below(new.event) below where below = new.part) then
        raise exception 'the part % does not lie below the event %', new.part, new.event using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create or replace trigger recommendation_part_lies_within_its_event before insert or update of part, event on recommendation
    for each row execute function keep_part_within_event();
