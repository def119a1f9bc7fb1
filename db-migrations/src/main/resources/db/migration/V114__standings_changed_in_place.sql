-- Which standings changed last is found through the timeline, by its order (V111). Without an index of its own most changes of a standing
-- touch no indexed column, and with room on its page its new version touches no index.
drop index standing_by_change_and_ref;
alter table standing set (fillfactor = 80);
