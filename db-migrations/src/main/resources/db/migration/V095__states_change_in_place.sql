-- Nobody looks commitments up by their state (lists ask the standing), and as long as no index has it a change of state touches none:
-- the new version of the row stays on the page of the old one, given that there is room.
drop index commitment_by_state;
alter table commitment set (fillfactor = 80);
