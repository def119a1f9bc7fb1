-- The engine opens the consensus round that a silent chair has not opened, five working days before the review ends.
do $$
declare
    known text;
begin
    select pg_get_constraintdef(oid) into known from pg_constraint
        where conname = 'deadline_kind_is_known' and conrelid = 'deadline'::regclass;
    execute 'alter table deadline drop constraint deadline_kind_is_known';
    execute 'alter table deadline add constraint deadline_kind_is_known ' || replace(known, '''review-ends''', '''consensus-opens'', ''review-ends''');
end $$;

-- Panels at work get the date, too; where it lies behind, the next look at deadlines opens what is to be opened.
insert into deadline (commitment, kind, cycle, due_at)
    select d.commitment, 'consensus-opens', d.cycle, d.due_at - interval '7 days' from deadline d where d.kind = 'review-ends'
    on conflict (commitment, kind) do nothing;
