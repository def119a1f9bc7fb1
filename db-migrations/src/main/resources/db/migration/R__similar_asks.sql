-- How similar recommendations are found: by the word forms that search keeps, the rare ones counting most (decision 12).

create or replace function is_small_word(form text) returns boolean
    language sql immutable strict parallel safe
    return length(form) < 3 and form !~ '[0-9]' or ts_lexize('pg_catalog.english_stem', form) = '{}'
        or ts_lexize('pg_catalog.french_stem', form) = '{}' or ts_lexize('pg_catalog.spanish_stem', form) = '{}';
comment on function is_small_word(text) is 'Articles, prepositions and the like of the three languages, which tell nothing about an ask.';

create or replace function telling_weight(occurring integer, register integer) returns double precision
    language sql immutable parallel safe
    return power(ln(1 + greatest(register, 1) / greatest(occurring, 1)::double precision), 2);
comment on function telling_weight(integer, integer) is 'How much a word form tells that occurs in so many recommendations of a register of that size.';

create or replace function asking_words(words tsvector, ref text) returns tsvector
    language sql immutable strict parallel safe
    return ts_delete(ts_filter(words, '{a,b,c}'), string_to_array(btrim(search_text(ref)), ' '));
comment on function asking_words(tsvector, text) is 'Word forms of title and texts, without those of reference and section.';

create or replace function count_words(most integer) returns integer
    language plpgsql as $$
declare
    size integer := (select count(*) from recommendation where state <> 'draft');
    share double precision := least(100, 100.0 * most / greatest(size, 1));
begin
    delete from word_frequency;
    insert into word_frequency (form, recommendations)
        select word, ceil(ndoc * 100 / share) from ts_stat(format(
            'select asking_words(search, ref) from recommendation tablesample system (%s) repeatable (1) where state <> ''draft''', share))
        where not is_small_word(word);
    update register_size set recommendations = size;
    return size;
end
$$;
comment on function count_words(integer) is 'Counts anew in how many recommendations each word form occurs; of a large register over a sample of about so many.';

create or replace function telling(words tsvector) returns table (form text, weight double precision, recommendations integer)
    language sql stable parallel safe as $$
    select w.lexeme, telling_weight(f.recommendations, s.recommendations), coalesce(f.recommendations, 0)
    from unnest(words) w cross join register_size s left join word_frequency f on f.form = w.lexeme
    where f.form is not null or not is_small_word(w.lexeme)
$$;
comment on function telling(tsvector) is 'The word forms of an ask with how much each tells; one that was never counted is as rare as can be.';

create or replace function similar_asks(words tsvector, self uuid, most integer)
    returns table (recommendation uuid, likeness double precision, here double precision, there double precision, shared text[])
    language sql stable rows 40 set jit = off as $$
    with asked as materialized (select * from telling(words)),
        size as materialized (select recommendations from register_size),
        rare as materialized (
            select form, weight from asked
            where recommendations = 0 or recommendations - (self is not null)::integer between 1 and 1000
            order by weight desc, form limit 16),
        near as materialized (
            select hit.id, sum(rare.weight) as rough from rare cross join lateral (
                select r.id from recommendation r where r.search @@ quote_literal(rare.form)::tsquery and r.state <> 'draft' limit 500) hit
            where hit.id is distinct from self
            group by hit.id order by rough desc, hit.id limit 80)
    select near.id, w.common / sqrt(w.whole * own.total), w.common / own.total, w.common / w.whole, coalesce(w.shared, '{}')
    from near join recommendation r on r.id = near.id cross join (select sum(weight) as total from asked) own cross join lateral (
        select sum(a.weight) as common,
            sum(coalesce(a.weight, case when f.form is not null then telling_weight(f.recommendations, size.recommendations) end)) as whole,
            array_agg(one.lexeme) filter (where a.form is not null and a.recommendations <= greatest(3, size.recommendations * 0.15)) as shared
        from size cross join unnest(ts_filter(r.search, '{a,b,c}')) one left join asked a on a.form = one.lexeme
            left join word_frequency f on f.form = one.lexeme) w
    where w.common > 0
    order by 2 desc, 1 limit most
$$;
comment on function similar_asks(tsvector, uuid, integer) is 'The recommendations whose telling words are most like these: at most 80 that share the rarest are weighed whole. Here and there: the share of the weight of either text that both have.';

create or replace function lineage_of(one uuid) returns setof uuid
    language sql stable as $$
    with recursive member (id) as (
        select one
        union
        select case when l.recommendation = m.id then l.other else l.recommendation end
        from member m join lineage_link l on (l.recommendation = m.id or l.other = m.id) and l.status = 'confirmed')
    select id from member limit 500
$$;
comment on function lineage_of(uuid) is 'Every recommendation to which confirmed links lead from one, itself included.';

create or replace function lineage_leads(one uuid, to_other uuid) returns boolean
    language sql stable as $$
    with recursive reached (id) as (
        select one
        union
        select l.other from reached r join lineage_link l on l.recommendation = r.id and l.status = 'confirmed')
    select exists (select 1 from reached where id = to_other)
$$;
comment on function lineage_leads(uuid, uuid) is 'Whether links lead from one recommendation, each to the one it points to, to another.';
