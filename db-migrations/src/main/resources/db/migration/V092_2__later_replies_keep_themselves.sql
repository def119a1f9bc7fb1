-- A reply after publication keeps itself while it is written, as the others do.
alter table kept_draft drop constraint kept_draft_form_is_known;
alter table kept_draft add constraint kept_draft_form_is_known
    check (form in ('position', 'plan', 'contribution', 'rating', 'reply', 'later-reply'));
