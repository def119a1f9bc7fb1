-- The one place that says whom the public may see beside an ask (features, row A5).
create or replace function stricter_attribution(one text, other text) returns text
    language sql immutable parallel safe
    return case when 'not-attributed' in (one, other) then 'not-attributed'
                when 'organisation' in (one, other) then 'organisation'
                else 'named' end;
comment on function stricter_attribution(text, text) is 'The stricter of two modes of attribution.';

create or replace view public_proponent as
    select p.recommendation, min(p.ordinal) as ordinal, seen.person, p.organisation
    from recommendation_proponent p
        join recommendation r on r.id = p.recommendation
        left join document d on d.id = r.document
        cross join lateral (select stricter_attribution(r.attribution, coalesce(d.attribution, 'named')) as mode) m
        cross join lateral (select case when m.mode = 'named' then p.person end as person) seen
    where m.mode = 'named' or m.mode = 'organisation' and p.organisation is not null
    group by p.recommendation, seen.person, p.organisation;
comment on view public_proponent is 'Proponents as the public sees them: each once, without what the mode hides, so that not even their number tells more.';
