-- Typing errors in public texts are corrected in the open: what stood there before stays beside what stands there now.
create table text_correction (
    id uuid primary key,
    commitment uuid not null references commitment,
    wording text not null,
    record uuid not null,
    cycle uuid references reporting_cycle,
    before text not null,
    after text not null,
    reason text not null,
    corrected_by uuid not null references account,
    corrected_at timestamptz not null,
    constraint text_correction_wording_is_known check (wording in ('position-reason', 'report-text', 'finding', 'reply')),
    constraint text_correction_changes_something check (before <> after),
    constraint text_correction_leaves_a_text check (length(btrim(after)) > 0),
    constraint text_correction_reason_is_short check (length(btrim(reason)) between 1 and 1000),
    constraint text_correction_names_a_cycle check ((wording = 'position-reason') = (cycle is null))
);
comment on table text_correction is 'A corrected typing error in a public text; never a value, a date or a number (method, section 3; decision 0046).';
comment on column text_correction.record is 'The position, report or panel whose text it is.';
create index text_correction_of_commitment on text_correction (commitment, corrected_at);
