-- The command on the server imports documents without an account.
alter table document alter column imported_by drop not null;
comment on column document.imported_by is 'The curator who imported it, or null for the command on the server.';
create index document_by_time on document (imported_at desc, id desc);
create index candidate_made_from_others on candidate (document) where came_from <> '{}';
