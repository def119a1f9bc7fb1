-- How the register is searched: the same few functions make the words of a text and the query of a reader (decision 9).

create or replace function search_text(value text) returns text
    language sql immutable strict parallel safe
    return fold(regexp_replace(normalize(left(value, 30000), nfc) collate "und-x-icu", '[^[:alnum:]]+', ' ', 'g'));
comment on function search_text(text) is 'Words of a text, folded, with one blank between them; what comes after 30,000 characters is not searched.';

create or replace function languages_of(words text) returns regconfig[]
    language sql immutable strict parallel safe as $$
    with small as (
        select count(*) filter (where word = any ('{the,of,and,to,in,for,that,with,by,on,be,are,should,their,at,from,is,an,as,or}')) as english,
               count(*) filter (where word = any ('{le,les,des,du,et,la,aux,au,pour,dans,que,qui,sur,leur,leurs,une,d,l,de,en,par,est,sont,ou}')) as french,
               count(*) filter (where word = any ('{el,los,las,del,y,la,para,que,por,su,sus,una,con,se,al,de,en,es,son,o,como}')) as spanish
        from unnest(string_to_array(left(words, 400), ' ')) word)
    select case when english > greatest(french, spanish) then array['pg_catalog.english']::regconfig[]
                when french > greatest(english, spanish) then array['pg_catalog.french']::regconfig[]
                when spanish > greatest(english, french) then array['pg_catalog.spanish']::regconfig[]
                else array['pg_catalog.english', 'pg_catalog.french', 'pg_catalog.spanish']::regconfig[] end
    from small
$$;
comment on function languages_of(text) is 'The language whose small words are most in a text; all three where none leads.';

create or replace function stemmed(language regconfig, words text) returns tsvector
    language sql immutable strict parallel safe
    return to_tsvector(language, case when language = 'pg_catalog.spanish'::regconfig then regexp_replace(words, 'ion\M', 'ión', 'g') else words end);
comment on function stemmed(regconfig, text) is 'Stems of folded words. Spanish knows its endings in -ión by their accent, which every one of them has.';

create or replace function word_forms(value text) returns tsvector
    language plpgsql immutable strict parallel safe as $$
declare
    words text := search_text(value);
    forms tsvector := to_tsvector('pg_catalog.simple', words);
    language regconfig;
begin
    foreach language in array languages_of(words) loop
        forms := forms || stemmed(language, words);
    end loop;
    return forms;
end
$$;
comment on function word_forms(text) is 'The words of a text as they stand, and their stems in the language of the text.';

create or replace function stems(word text) returns text[]
    language sql immutable strict parallel safe
    return tsvector_to_array(stemmed('pg_catalog.english', word) || stemmed('pg_catalog.french', word) || stemmed('pg_catalog.spanish', word));
comment on function stems(text) is 'Stems of a word in each of the three languages.';

create or replace function word_query(word text, begins boolean) returns tsquery
    language sql immutable strict parallel safe
    return (quote_literal(word) || case when begins then ':*' else '' end
        || coalesce((select string_agg(' | ' || quote_literal(stem), '') from unnest(stems(word)) stem
            where stem <> word and not (begins and starts_with(stem, word))), ''))::tsquery;
comment on function word_query(text, boolean) is 'A word or the beginning of one, and its forms in any of the three languages.';

create or replace function phrase_query(words text[], begins boolean) returns tsquery
    language sql immutable strict parallel safe
    return (select (string_agg(quote_literal(word), ' <-> ' order by place) || case when begins then ':*' else '' end)::tsquery
            from unnest(words) with ordinality one (word, place));
comment on function phrase_query(text[], boolean) is 'These words as they stand, one after the other.';

create or replace function term_query(term text) returns tsquery
    language plpgsql immutable strict parallel safe as $$
declare
    words text[] := string_to_array(btrim(search_text(term)), ' ');
    begins boolean := term like '%*';
begin
    return case when cardinality(words) = 0 then null
                when cardinality(words) = 1 and term not like '"%' then word_query(words[1], begins)
                else phrase_query(words, begins) end;
end
$$;
comment on function term_query(text) is 'A word; a phrase where it begins with a quotation mark; with an asterisk at the end, the beginning of its last word.';

create or replace function search_query(terms text[]) returns tsquery
    language sql immutable strict parallel safe
    return (select string_agg('(' || query::text || ')', ' & ')::tsquery
            from (select term_query(term) as query from unnest(terms) term) one where query is not null);
comment on function search_query(text[]) is 'All of the terms; null, which finds nothing, where none of them has a word.';

create or replace function marked_words(terms text[], words text[]) returns table (word text, folded text, hit boolean)
    language sql immutable strict parallel safe as $$
    select word, btrim(search_text(word)), coalesce(word_forms(word) @@
        (select string_agg('(' || term_query(term)::text || ')', ' | ')::tsquery from unnest(terms) term where term not like '"%'), false)
    from unnest(words) word
$$;
comment on function marked_words(text[], text[]) is 'Which words of a text answer to one of the terms that are no phrases.';

create or replace function make_recommendation_searchable() returns trigger
    language plpgsql as $$
begin
    new.title_words := setweight(to_tsvector('pg_catalog.simple', search_text(new.ref)), 'A') || setweight(word_forms(new.title), 'A');
    new.search := new.title_words || setweight(word_forms(new.reading_text), 'B')
        || case when btrim(new.verbatim) = btrim(new.reading_text) then ''::tsvector else setweight(word_forms(new.verbatim), 'C') end
        || setweight(word_forms(new.section), 'D');
    return new;
end
$$;

create or replace trigger recommendation_is_searchable
    before insert or update of title, reading_text, verbatim, ref, section on recommendation
    for each row execute function make_recommendation_searchable();

-- A changed definition makes the words anew.
update recommendation set title = title;
