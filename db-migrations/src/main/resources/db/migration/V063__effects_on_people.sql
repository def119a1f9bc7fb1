-- Effects on people: for whom, and by which indicator (method, section 2 E).
alter table rating add column effect_indicator text;
comment on column rating.effect_indicator is 'By what the reviewer tells the effect; published without a name where the effect is.';

alter table assessment add column effect_groups jsonb not null default '[]';
alter table assessment add column effect_indicators text[] not null default '{}';
comment on column assessment.effect_groups is 'The effect for each group of which at least three ratings speak, with the group''s name; fewer would show what single organisations found.';
comment on column assessment.effect_indicators is 'The indicators behind the published effects, in alphabetical order.';
