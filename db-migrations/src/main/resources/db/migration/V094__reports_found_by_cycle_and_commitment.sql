-- While a table has no statistics the planner took the index of the cycle to find one commitment's report in it, and read all reports
-- of the cycle each time: opening a cycle grew with the square of its commitments. Both ways to the row are now equally narrow.
drop index progress_report_by_cycle;
create index progress_report_by_cycle on progress_report (cycle, commitment);
