-- What comes from another body's register keeps the name it has there, so that it is never taken in twice.
create table upstream_item (
    source text not null,
    id text not null,
    recommendation uuid not null references recommendation,
    primary key (source, id),
    constraint upstream_item_source_is_a_word check (source ~ '^[a-z][a-z0-9-]{0,29}$'),
    constraint upstream_item_id_is_not_blank check (btrim(id) <> '' and length(id) <= 200)
);
comment on table upstream_item is 'The name of a recommendation in the register of the body that it was taken over from.';
comment on column upstream_item.source is 'Code of the connector that read it, such as uhri.';
create index upstream_item_by_recommendation on upstream_item (recommendation);
