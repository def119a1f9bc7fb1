-- Each part of a report is signed by its own institution (features, row F3).

create or replace function signs_for(granted text, of_party text, asked text) returns boolean
    language sql stable
    return lower(granted) = lower(asked) or granted is null and (asked is null or not exists (
        select 1 from account_role r join account a on a.id = r.account
        where r.party = of_party and r.role = 'contributor' and lower(r.institution) = lower(asked) and not a.disabled));
comment on function signs_for(text, text, text) is
    'Whether who holds a grant for a party signs for an institution: their own, or, where the grant names none, any that has no contributor of its own.';
