-- Whether the demo's content is there as a whole.
create table demo_progress (
    only_row boolean primary key default true check (only_row),
    began_at timestamptz not null,
    done_at timestamptz
);
comment on table demo_progress is 'The loading of the demo. A start that finds it begun and not done drops everything and begins anew; no row outside the demo.';
