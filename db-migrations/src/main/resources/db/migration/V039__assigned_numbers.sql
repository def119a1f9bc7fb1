-- A number that is not printed but that its place gives is kept beside the printed one, never in its stead.
alter table candidate add column assigned_number text;
comment on column candidate.number is 'The marker as printed, or null.';
comment on column candidate.assigned_number is 'The number that its place gives to an item on which none is printed, or null.';
alter table recommendation add column assigned_number text;
comment on column recommendation.number is 'The marker as printed, or null.';
comment on column recommendation.assigned_number is 'The number that its place gives to an item on which none is printed, or null.';
