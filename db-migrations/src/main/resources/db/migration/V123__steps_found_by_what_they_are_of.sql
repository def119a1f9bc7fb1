-- Six steps are written with each commitment that a cycle asks. An index of them by instance cost as much as the row, and was read only
-- when an instance is moved to another version of its model; they are found by their commitment, those of cycles by their cycle.
drop index step_log_by_instance;
create index step_log_by_cycle on step_log (cycle) where commitment is null;

-- Of the engine's executions some have a business key, some a parent, some were called by another, and an index needs only those: the
-- engine looks for a value, never for its absence. By definition it is asked for instances, which have no parent.
drop index if exists camunda.act_idx_exec_buskey;
drop index if exists camunda.act_idx_exe_parent;
drop index if exists camunda.act_idx_exe_super;
drop index if exists camunda.act_idx_exe_procdef;
do $$
begin
    if to_regclass('camunda.act_ru_execution') is not null then
        create index act_idx_exec_buskey on camunda.act_ru_execution (business_key_) where business_key_ is not null;
        create index act_idx_exe_parent on camunda.act_ru_execution (parent_id_) where parent_id_ is not null;
        create index act_idx_exe_super on camunda.act_ru_execution (super_exec_) where super_exec_ is not null;
        create index act_idx_exe_procdef on camunda.act_ru_execution (proc_def_id_) where parent_id_ is null;
    end if;
end
$$;
