-- Partners of a joint commitment are told what happens to it.
alter table notice drop constraint notice_kind_is_known;
alter table notice add constraint notice_kind_is_known check (kind in ('work', 'reminder', 'outcome', 'escalation', 'followed', 'joint'));
