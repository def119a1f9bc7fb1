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
