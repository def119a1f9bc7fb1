-- The commitments of organisations are reviewed by governments and peers, and a government has no sector.
alter table panel_seat alter column sector drop not null;
comment on column panel_seat.organisation is 'The organisation or government for which somebody sits.';
comment on column panel_seat.sector is 'Sector of an organisation; null for a government, which sits only where an organisation is the addressee.';
