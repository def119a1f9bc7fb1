-- Feeds read what was published last, across all commitments and all recommendations.
create unique index timeline_entry_by_ordinal on timeline_entry (ordinal);
create index recommendation_by_registration on recommendation (registered_at, ref);

-- Opening a cycle changes thousands of standings at one instant: without the reference all of them would be sorted for six.
create index standing_by_change_and_ref on standing (changed_at desc, ref);
drop index standing_by_change;
