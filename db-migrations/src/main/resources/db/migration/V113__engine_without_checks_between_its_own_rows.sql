-- With each execution that the engine writes or ends, the server looked into its other tables whether a row points there, and locked the
-- row of the model: a quarter of the server's work when a cycle opens (decision 0047). What these checks would find is found by
-- `followthrough verify`, which holds every instance against its commitment. Who changes an instance holds the commitment's lock.
alter table if exists camunda.act_ru_execution
    drop constraint if exists act_fk_exe_procinst,
    drop constraint if exists act_fk_exe_parent,
    drop constraint if exists act_fk_exe_super,
    drop constraint if exists act_fk_exe_procdef;
alter table if exists camunda.act_ru_task
    drop constraint if exists act_fk_task_exe,
    drop constraint if exists act_fk_task_procinst,
    drop constraint if exists act_fk_task_procdef;
alter table if exists camunda.act_ru_identitylink
    drop constraint if exists act_fk_tskass_task,
    drop constraint if exists act_fk_athrz_procedef;
alter table if exists camunda.act_ru_variable
    drop constraint if exists act_fk_var_exe,
    drop constraint if exists act_fk_var_procinst;
alter table if exists camunda.act_ru_event_subscr
    drop constraint if exists act_fk_event_exec;
alter table if exists camunda.act_ru_incident
    drop constraint if exists act_fk_inc_exe,
    drop constraint if exists act_fk_inc_procinst,
    drop constraint if exists act_fk_inc_procdef;
alter table if exists camunda.act_ru_ext_task
    drop constraint if exists act_fk_ext_task_exe;

-- Indexes of tasks by their model and by cases, which we do not have, and of waits by the name of their message, for which hundreds of
-- thousands may wait: nobody asks by them.
drop index if exists camunda.act_idx_task_procdef;
drop index if exists camunda.act_idx_task_case_exec;
drop index if exists camunda.act_idx_task_case_def_id;
drop index if exists camunda.act_idx_event_subscr_evt_name;
