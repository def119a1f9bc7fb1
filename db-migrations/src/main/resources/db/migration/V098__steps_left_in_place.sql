-- The steps of an instance are found by the instance alone: there are few. Without an index that knows whether a step was left, leaving
-- it touches none, given that there is room on its page. The check of a move reads all steps once, which an administrator waits for.
drop index step_log_open_by_instance;
drop index step_log_standing;
alter table step_log set (fillfactor = 85);

-- Three more of the engine's indexes that were written with each step and read by nobody (see V096).
drop index if exists camunda.act_idx_exe_root_pi;
drop index if exists camunda.act_idx_event_subscr_config_;
drop index if exists camunda.act_idx_athrz_procedef;
