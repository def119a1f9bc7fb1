-- Feeds read what was published last, across all commitments and all recommendations.
create unique index timeline_entry_by_ordinal on timeline_entry (ordinal);
create index recommendation_by_registration on recommendation (registered_at, ref);
