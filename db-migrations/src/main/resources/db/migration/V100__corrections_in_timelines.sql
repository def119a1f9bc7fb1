-- Typing errors that were corrected before the timeline told of them stand in it, too, with their own day.
insert into timeline_entry (id, commitment, at, kind, text_key, cycle, by, visible_at)
select gen_random_uuid(), t.commitment, t.corrected_at, 'text-corrected', 'timeline.text-corrected.' || t.wording, y.code, 'organiser', t.corrected_at
from text_correction t left join reporting_cycle y on y.id = t.cycle order by t.corrected_at, t.id;
