package org.followthrough.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.followthrough.processes.ReportingCycleProcess;
import org.followthrough.shared.Batch;
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
        Batch.write(this, new Entered(place(execution), definition.getKey(), definition.getVersion(),
                execution.getBpmnModelElementInstance() == null ? "node"
                        : execution.getBpmnModelElementInstance().getElementType().getTypeName(), clock.now()), this::write);
    }

    private void left(DelegateExecution execution) {
        Batch.write(this, new Left(place(execution), clock.now(), execution.isCanceled()), this::write);
    }

    private static Place place(DelegateExecution execution) {
        var ofCycle = ((ExecutionEntity) execution).getProcessDefinition().getKey().equals(ReportingCycleProcess.KEY);
        return new Place(UUID.fromString(execution.getProcessBusinessKey()), ofCycle, execution.getProcessInstanceId(),
                execution.getActivityInstanceId(), execution.getCurrentActivityId());
    }

    /** A flow node of an instance of a commitment or of a cycle. */
    private record Place(UUID key, boolean ofCycle, String instance, String activity, String element) {

        @Nullable UUID commitment() {
            return ofCycle ? null : key;
        }

        @Nullable UUID cycle() {
            return ofCycle ? key : null;
        }
    }

    private sealed interface Move {

        Place place();

        Instant at();
    }

    private record Entered(Place place, String process, int version, String kind, Instant at) implements Move {
    }

    private record Left(Place place, Instant at, boolean cancelled) implements Move {
    }

    /** Who entered and left among these moves is written in one go. */
    private void write(List<Move> moves) {
        var inside = new LinkedHashMap<Place, Integer>();
        var entered = new ArrayList<Entered>();
        var leaving = new ArrayList<@Nullable Left>();
        var later = new ArrayList<Left>();
        for (var move : moves) {
            switch (move) {
                case Entered in -> {
                    inside.put(in.place(), entered.size());
                    entered.add(in);
                    leaving.add(null);
                }
                case Left out -> {
                    var index = inside.remove(out.place());
                    if (index == null) {
                        later.add(out);
                    } else {
                        leaving.set(index, out);
                    }
                }
            }
        }
        writeEntered(entered, leaving);
        writeLeft("commitment", later.stream().filter(out -> !out.place().ofCycle()).toList());
        writeLeft("cycle", later.stream().filter(out -> out.place().ofCycle()).toList());
    }

    private void writeEntered(List<Entered> entered, List<@Nullable Left> leaving) {
        if (entered.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into step_log (commitment, cycle, process, process_version, instance, activity_instance, element, element_kind, entered_at,
                    left_at, cancelled)
                select commitment, cycle, process, version, instance, activity, element, kind, entered_at, left_at, cancelled
                from unnest(:commitments::uuid[], :cycles::uuid[], :processes::text[], :versions::integer[], :instances::text[],
                        :activities::text[], :elements::text[], :kinds::text[], :entered::timestamptz[], :left::timestamptz[],
                        :cancelled::boolean[])
                    with ordinality as n (commitment, cycle, process, version, instance, activity, element, kind, entered_at, left_at, cancelled,
                        ordinal)
                order by n.ordinal""")
                .param("commitments", entered.stream().map(in -> in.place().commitment()).toArray(UUID[]::new))
                .param("cycles", entered.stream().map(in -> in.place().cycle()).toArray(UUID[]::new))
                .param("processes", texts(entered, Entered::process))
                .param("versions", entered.stream().map(Entered::version).toArray(Integer[]::new))
                .param("instances", texts(entered, in -> in.place().instance())).param("activities", texts(entered, in -> in.place().activity()))
                .param("elements", texts(entered, in -> in.place().element())).param("kinds", texts(entered, Entered::kind))
                .param("entered", texts(entered, Entered::at)).param("left", texts(leaving, out -> out == null ? null : out.at()))
                .param("cancelled", leaving.stream().map(out -> out != null && out.cancelled()).toArray(Boolean[]::new)).update();
    }

    /** Each is looked for by itself (offset 0), among the steps of its commitment or cycle, whatever the statistics say of the table. */
    private void writeLeft(String of, List<Left> left) {
        if (left.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update step_log s set left_at = n.at, cancelled = n.cancelled
                from unnest(:keys::uuid[], :instances::text[], :activities::text[], :elements::text[], :ats::timestamptz[], :cancelled::boolean[])
                        as n (key, instance, activity, element, at, cancelled)
                    cross join lateral (select o.id from step_log o where o.%s = n.key and %s o.instance = n.instance
                        and o.activity_instance = n.activity and o.element = n.element and o.left_at is null offset 0) open
                where s.id = open.id""".formatted(of, of.equals("cycle") ? "o.commitment is null and" : ""))
                .param("keys", left.stream().map(out -> out.place().key()).toArray(UUID[]::new))
                .param("instances", texts(left, out -> out.place().instance())).param("activities", texts(left, out -> out.place().activity()))
                .param("elements", texts(left, out -> out.place().element())).param("ats", texts(left, Left::at))
                .param("cancelled", left.stream().map(Left::cancelled).toArray(Boolean[]::new)).update();
    }

    private static <T extends @Nullable Object> String[] texts(List<T> rows, Function<T, ? extends @Nullable Object> text) {
        return rows.stream().map(text).map(value -> value == null ? null : value.toString()).toArray(String[]::new);
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
