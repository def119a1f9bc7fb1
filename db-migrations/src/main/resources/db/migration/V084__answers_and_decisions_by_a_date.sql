-- A stopped clock has an end: by when a question is answered, by when an organiser says where an ask goes that was handed back, and by
-- when a proposed closing is confirmed or refused.
alter table edition add column answer_days integer not null default 15;
alter table edition add constraint edition_answer_days_are_positive check (answer_days > 0);
comment on column edition.answer_days is 'Working days in which a question is answered or decided on an ask that was handed back.';

alter table clarification add column ended_how text;
update clarification set ended_how = case when answered_at is null then 'overtaken' else 'answered' end where ended_at is not null;
alter table clarification add constraint clarification_ended_somehow check ((ended_at is null) = (ended_how is null));
alter table clarification add constraint clarification_end_is_known check (ended_how in ('answered', 'withdrawn', 'unanswered', 'overtaken'));
comment on column clarification.ended_how is 'What let the clock run again; a question that was not answered in time may be answered later.';

do $$
declare
    known text;
begin
    select pg_get_constraintdef(oid) into known from pg_constraint
        where conname = 'deadline_kind_is_known' and conrelid = 'deadline'::regclass;
    execute 'alter table deadline drop constraint deadline_kind_is_known';
    execute 'alter table deadline add constraint deadline_kind_is_known '
        || replace(known, '''tracking-ends''', '''answer-due'', ''reassign-due'', ''closing-lapses'', ''tracking-ends''');
end $$;

-- What stands still or waits already gets three weeks from now, to the end of a day in its edition.
insert into deadline (commitment, kind, cycle, due_at)
    select c.id, case when c.state = 'clarification' then 'answer-due' else 'reassign-due' end, q.cycle,
        ((now() at time zone e.time_zone)::date + 22)::timestamp at time zone e.time_zone
    from commitment c join recommendation r on r.id = c.recommendation join event v on v.code = r.event join edition e on e.code = v.edition
    left join clarification q on q.commitment = c.id and q.ended_at is null
    where c.lies_with is not null and c.closed_at is null;
insert into deadline (commitment, kind, cycle, due_at)
    select p.commitment, 'closing-lapses', (select cycle from panel where commitment = p.commitment order by drawn_at desc, ordinal desc limit 1),
        ((now() at time zone e.time_zone)::date + 22)::timestamp at time zone e.time_zone
    from closing_proposal p join commitment c on c.id = p.commitment join recommendation r on r.id = c.recommendation
    join event v on v.code = r.event join edition e on e.code = v.edition;
update work_item w set due_at = d.due_at from deadline d
    where d.commitment = w.commitment and (d.kind, w.kind) in (('answer-due', 'answer-clarification'), ('reassign-due', 'reassign'),
        ('closing-lapses', 'confirm-close'));
