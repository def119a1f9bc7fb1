-- Regions and sectors are called by their name in the reader's language; one that has none there by its English name.
alter table region add column names jsonb not null default '{}';
alter table sector add column names jsonb not null default '{}';
comment on column region.names is 'Names by language, beside the English one.';
comment on column sector.names is 'Names by language, beside the English one.';

-- Those of the demo that are there already.
update region r set names = n.names::jsonb from (values
    ('north', '{"fr": "Nord", "es": "Norte", "ar": "الشمال"}'),
    ('east', '{"fr": "Est", "es": "Este", "ar": "الشرق"}'),
    ('south', '{"fr": "Sud", "es": "Sur", "ar": "الجنوب"}'),
    ('west', '{"fr": "Ouest", "es": "Oeste", "ar": "الغرب"}'),
    ('islands', '{"fr": "Îles", "es": "Islas", "ar": "الجزر"}')) as n (code, names) where r.code = n.code and exists (select 1 from method_clock);
update sector s set names = n.names::jsonb from (values
    ('migrants-and-diaspora', '{"fr": "Migrants et diaspora", "es": "Migrantes y diáspora", "ar": "المهاجرون والمغتربون"}'),
    ('trade-unions', '{"fr": "Syndicats", "es": "Sindicatos", "ar": "النقابات"}'),
    ('legal-aid', '{"fr": "Aide juridique", "es": "Asistencia jurídica", "ar": "المساعدة القانونية"}'),
    ('research', '{"fr": "Recherche", "es": "Investigación", "ar": "البحوث"}'),
    ('human-rights', '{"fr": "Droits de l’homme", "es": "Derechos humanos", "ar": "حقوق الإنسان"}'),
    ('faith-based', '{"fr": "Organisations confessionnelles", "es": "Organizaciones confesionales", "ar": "المنظمات الدينية"}'),
    ('womens-organisations', '{"fr": "Organisations de femmes", "es": "Organizaciones de mujeres", "ar": "المنظمات النسائية"}'),
    ('business', '{"fr": "Entreprises", "es": "Empresas", "ar": "قطاع الأعمال"}')) as n (code, names) where s.code = n.code and exists (select 1 from method_clock);
