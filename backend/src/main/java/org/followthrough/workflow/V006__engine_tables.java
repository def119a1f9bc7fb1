package org.followthrough.workflow;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables in a schema of their own from the scripts in the engine's jar, and the two indexes that its
 * stock schema lacks: without the first every completed task scans all open tasks.
 */
@Component
class V006__engine_tables extends BaseJavaMigration {

    private static final String SCRIPTS = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        var before = connection.getSchema();
        try (var statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + Engine.SCHEMA);
        }
        connection.setSchema(Engine.SCHEMA);
        for (var script : List.of("engine", "case.engine", "decision.engine", "history", "case.history", "decision.history")) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPTS + script + ".sql"));
        }
        try (var statement = connection.createStatement()) {
            statement.execute("create index act_idx_task_parent on act_ru_task (parent_task_id_) where parent_task_id_ is not null");
            statement.execute("create index act_idx_job_duedate on act_ru_job (duedate_)");
            for (var table : List.of("act_ru_task", "act_ru_execution", "act_ru_job", "act_ru_event_subscr", "act_ru_variable")) {
                statement.execute("alter table " + table + " set (autovacuum_vacuum_scale_factor = 0.02)");
            }
        }
        connection.setSchema(before);
    }
}
