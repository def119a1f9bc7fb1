-- Titles get a vector of their own: what is found in a title comes before what is found in a text, and titles are found by index.
alter table recommendation add column title_words tsvector;
comment on column recommendation.title_words is 'Word forms of title and reference; kept by a trigger (R__register_search).';
comment on column recommendation.search is 'Word forms of title, reference, reading text, verbatim and section; kept by a trigger (R__register_search).';
create index recommendation_by_words_of_its_title on recommendation using gin (title_words);

-- How words are made is a repeatable script from here on.
drop trigger recommendation_is_searchable on recommendation;
drop function recommendation_search();
