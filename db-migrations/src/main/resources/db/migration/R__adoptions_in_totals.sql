-- Which asks are found in what governments agreed on counts among the passages of their commitments (see R__passages): a decision tells the
-- totals of passages that those are to be counted anew.
create or replace function note_adoption() returns trigger language plpgsql as $$
begin
    insert into passage_change (commitment)
    select commitment from standing where recommendation = case when tg_op = 'DELETE' then old.recommendation else new.recommendation end;
    return null;
end
$$;

create or replace trigger new_adoptions_are_noted after insert on adoption for each row
    when (new.status = 'confirmed') execute function note_adoption();
create or replace trigger changed_adoptions_are_noted after update on adoption for each row
    when ((old.status = 'confirmed') <> (new.status = 'confirmed')) execute function note_adoption();
create or replace trigger gone_adoptions_are_noted after delete on adoption for each row
    when (old.status = 'confirmed') execute function note_adoption();
