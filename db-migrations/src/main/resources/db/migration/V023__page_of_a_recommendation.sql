-- On which page of its document a recommendation begins.
alter table recommendation add column page integer;
alter table recommendation add constraint recommendation_page_counts_from_one check (page >= 1);
comment on column recommendation.page is 'Page of the document, counted from 1, where the verbatim text begins; null where the document has no pages.';
