-- The table of addressees and themes takes three of some forty counts of each cell. The condition is the one that Totals asks with.
create index standing_total_verified on standing_total (scope, addressee)
    where value = 'funnel' and code = 'assigned' or value = 'assessment' and code in ('substantial', 'complete');

-- How many recommendations an edition has stands on its account: counted without opening their texts.
create index recommendation_registered on recommendation (event) where state <> 'draft';
