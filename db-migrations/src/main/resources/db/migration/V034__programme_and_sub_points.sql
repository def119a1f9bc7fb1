-- The programme of an edition as a tree, the part of it in which an ask was made, and the asks below an ask (features, rows A3 and A6).
alter table event add column parent text;
alter table event add column ordinal integer not null default 1;
alter table event add constraint event_is_of_one_edition unique (code, edition);
alter table event add constraint event_lies_in_the_edition_of_its_parent foreign key (parent, edition) references event (code, edition);
alter table event add constraint event_ordinal_counts_from_one check (ordinal >= 1);
update event set kind = 'meeting' where kind not in ('civil-society-days', 'government-meeting', 'meeting');
alter table event add constraint event_kind_is_known check (kind in ('civil-society-days', 'government-meeting', 'meeting', 'day',
    'roundtable', 'session'));
comment on table event is 'A node of an edition''s programme: a meeting, its days, roundtables and sessions; the code of a meeting begins the public references.';
comment on column event.parent is 'The event in which it takes place; null directly below the edition.';
comment on column event.ordinal is 'Place among the events with the same parent.';
create index event_by_parent on event (parent) where parent is not null;
create index event_by_edition on event (edition);

alter table recommendation add column part text references event;
update recommendation set part = event;
alter table recommendation alter column part set not null;
comment on column recommendation.part is 'The innermost event of the programme in which it was made: the event of its document, or one below it.';
create index recommendation_by_part on recommendation (part, ref);

alter table recommendation add column parent uuid references recommendation;
alter table recommendation add constraint recommendation_is_no_point_of_itself check (parent <> id);
comment on column recommendation.parent is 'The recommendation of which this one is a sub-point (features, row A3).';
create index recommendation_by_parent on recommendation (parent) where parent is not null;
create index recommendation_by_document on recommendation (document, ref) where document is not null;
