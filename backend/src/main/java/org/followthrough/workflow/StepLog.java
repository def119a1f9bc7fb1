package org.followthrough.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.followthrough.processes.ReportingCycleProcess;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every flow node that an instance entered and left, written in the engine's transaction. It stands in for the engine's
 * history, which is off because it costs half of the speed.
 */
@Repository
class StepLog {

    private final JdbcClient jdbc;
    private final MethodClock clock;

    StepLog(JdbcClient jdbc, MethodClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A flow node of an instance; {@code leftAt} is null while the token is there. */
    record Step(String process, int processVersion, String instance, String element, Instant enteredAt, @Nullable Instant leftAt,
            boolean cancelled) {
    }

    /** Listens to flow nodes of all models. */
    void on(DelegateExecution execution) {
        if (ExecutionListener.EVENTNAME_START.equals(execution.getEventName())) {
            entered(execution);
        } else {
            left(execution);
        }
    }

    private void entered(DelegateExecution execution) {
        var definition = ((ExecutionEntity) execution).getProcessDefinition();
        var key = UUID.fromString(execution.getProcessBusinessKey());
        var ofCycle = definition.getKey().equals(ReportingCycleProcess.KEY);
        jdbc.sql("""
                insert into step_log (commitment, cycle, process, process_version, instance, activity_instance, element, element_kind, entered_at)
                values (:commitment, :cycle, :process, :version, :instance, :activity, :element, :kind, :now)""")
                .param("commitment", ofCycle ? null : key).param("cycle", ofCycle ? key : null).param("process", definition.getKey())
                .param("version", definition.getVersion()).param("instance", execution.getProcessInstanceId())
                .param("activity", execution.getActivityInstanceId()).param("element", execution.getCurrentActivityId())
                .param("kind", execution.getBpmnModelElementInstance() == null ? "node"
                        : execution.getBpmnModelElementInstance().getElementType().getTypeName())
                .param("now", Sql.time(clock.now())).update();
    }

    private void left(DelegateExecution execution) {
        jdbc.sql("""
                update step_log set left_at = :now, cancelled = :cancelled
                where instance = :instance and activity_instance = :activity and element = :element and left_at is null""")
                .param("now", Sql.time(clock.now())).param("cancelled", execution.isCanceled())
                .param("instance", execution.getProcessInstanceId()).param("activity", execution.getActivityInstanceId())
                .param("element", execution.getCurrentActivityId()).update();
    }

    /** What a commitment's instances went through, oldest first. */
    List<Step> of(UUID commitment) {
        return jdbc.sql("""
                select process, process_version, instance, element, entered_at, left_at, cancelled from step_log
                where commitment = :commitment order by id""")
                .param("commitment", commitment)
                .query((row, number) -> step(row)).list();
    }

    /** The newest instance of a process of several commitments, by commitment. */
    Map<UUID, Step> newest(String process, Collection<UUID> commitments) {
        return jdbc.sql("""
                select distinct on (commitment) commitment, process, process_version, instance, element, entered_at, left_at, cancelled
                from step_log where commitment = any(:commitments) and process = :process order by commitment, id desc""")
                .param("commitments", commitments.toArray(UUID[]::new)).param("process", process)
                .query((row, number) -> Map.entry(row.getObject("commitment", UUID.class), step(row))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(row.getString("process"), row.getInt("process_version"), row.getString("instance"), row.getString("element"),
                Sql.instant(row, "entered_at"), Sql.instant(row, "left_at"), row.getBoolean("cancelled"));
    }
}
