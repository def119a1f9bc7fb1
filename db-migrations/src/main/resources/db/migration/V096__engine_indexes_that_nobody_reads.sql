-- The product has no tenants, gives work by its own list (work_item) and never asks the engine for tasks by their person, group or
-- day. These indexes of the engine's schema were written with each step of each commitment and read by nobody.
drop index if exists camunda.act_idx_exec_tenant_id;
drop index if exists camunda.act_idx_task_create;
drop index if exists camunda.act_idx_task_last_updated;
drop index if exists camunda.act_idx_task_assignee;
drop index if exists camunda.act_idx_task_owner;
drop index if exists camunda.act_idx_task_tenant_id;
drop index if exists camunda.act_idx_ident_lnk_user;
drop index if exists camunda.act_idx_ident_lnk_group;
drop index if exists camunda.act_idx_event_subscr_tenant_id;
drop index if exists camunda.act_idx_variable_tenant_id;

-- An execution that moves on changes no indexed column: with room on its page its new version touches no index.
alter table if exists camunda.act_ru_execution set (fillfactor = 70);
