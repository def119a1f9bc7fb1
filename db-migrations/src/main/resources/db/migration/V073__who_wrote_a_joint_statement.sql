-- The coordinator may change after it wrote: a statement stays the one of who wrote it.
alter table joint_commitment add column statement_by text references party;
update joint_commitment j set statement_by = c.addressee from commitment c where c.id = j.coordinator and j.statement is not null;
alter table joint_commitment add constraint joint_commitment_statement_says_by_whom check ((statement is null) = (statement_by is null));
comment on column joint_commitment.statement_by is 'The addressee that coordinated when its focal point wrote the statement.';
