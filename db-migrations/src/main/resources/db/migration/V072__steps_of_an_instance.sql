-- Whoever moves an instance to another version changes the version of all its steps, left ones included.
create index step_log_by_instance on step_log (instance);
