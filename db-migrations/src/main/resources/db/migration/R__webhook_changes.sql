-- What becomes public is noted for webhooks in its own transaction, once for each statement, and not at all while nobody listens.
create or replace function note_changes_for_webhooks() returns trigger
    language plpgsql as $$
begin
    if exists (select 1 from webhook where ended_at is null) then
        insert into webhook_change (entry) select id from told order by ordinal;
    end if;
    return null;
end
$$;

drop trigger if exists change_is_noted_for_webhooks on timeline_entry;
create trigger change_is_noted_for_webhooks after insert on timeline_entry
    referencing new table as told for each statement execute function note_changes_for_webhooks();
