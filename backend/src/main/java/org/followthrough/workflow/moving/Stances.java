package org.followthrough.workflow.moving;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the instances of a version stand, after the step log; what waits before a step that the engine takes later, the engine says. */
@Repository
class Stances {

    /** Steps have indexes by commitment and by cycle, none by instance. */
    private static final String OF_INSTANCE = "(commitment = :key or cycle = :key and commitment is null) and instance = :instance";

    private final JdbcClient jdbc;
    private final RuntimeService runtime;

    Stances(JdbcClient jdbc, RuntimeService runtime) {
        this.jdbc = jdbc;
        this.runtime = runtime;
    }

    /**
     * A running instance.
     *
     * @param key the commitment or the cycle whose it is
     * @param elements where it stands: the innermost step and what is around it
     */
    record Stance(String instance, UUID key, Set<String> elements) {
    }

    /** All instances that follow a version. */
    List<Stance> of(ProcessDefinition version) {
        var standing = standing(version);
        return runtime.createProcessInstanceQuery().processDefinitionId(version.getId()).orderByBusinessKey().asc().list().stream()
                .map(one -> new Stance(one.getId(), UUID.fromString(one.getBusinessKey()),
                        standing.getOrDefault(one.getId(), Set.of()))).map(this::orBefore).toList();
    }

    private Map<String, Set<String>> standing(ProcessDefinition version) {
        return jdbc.sql("""
                select instance, array_agg(distinct element order by element) as elements from step_log
                where process = :process and process_version = :version and left_at is null group by instance""")
                .param("process", version.getKey()).param("version", version.getVersion())
                .query((row, number) -> Map.entry(row.getString("instance"), Set.copyOf(Sql.strings(row, "elements")))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where an instance of a commitment or a cycle stands. */
    Set<String> of(String instance, UUID key) {
        var standing = Set.copyOf(jdbc.sql("select distinct element from step_log where " + OF_INSTANCE + " and left_at is null")
                .param("key", key).param("instance", instance).query(String.class).list());
        return standing.isEmpty() ? before(instance) : standing;
    }

    private Stance orBefore(Stance stance) {
        return stance.elements().isEmpty() ? new Stance(stance.instance(), stance.key(), before(stance.instance())) : stance;
    }

    private Set<String> before(String instance) {
        var before = new LinkedHashSet<String>();
        collect(runtime.getActivityInstance(instance), before);
        return before;
    }

    private static void collect(ActivityInstance tree, Collection<String> into) {
        Arrays.stream(tree.getChildTransitionInstances()).forEach(one -> into.add(one.getActivityId()));
        Arrays.stream(tree.getChildActivityInstances()).forEach(one -> {
            into.add(one.getActivityId());
            collect(one, into);
        });
    }

    /** The same places together, whatever their number. */
    static Map<Set<String>, List<Stance>> alike(List<Stance> stances) {
        return stances.stream().collect(Collectors.groupingBy(stance -> new TreeSet<>(stance.elements()), LinkedHashMap::new, Collectors.toList()));
    }

    /** The log follows a moved instance of a commitment or a cycle: its version, and the new ids of the steps at which it stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    void moved(String instance, UUID key, int version, Map<String, String> renamed) {
        jdbc.sql("update step_log set process_version = :version where " + OF_INSTANCE)
                .param("key", key).param("instance", instance).param("version", version).update();
        jdbc.sql("""
                update step_log s set element = n.target from unnest(:sources::text[], :targets::text[]) as n (source, target)
                where s.left_at is null and s.element = n.source and """ + OF_INSTANCE)
                .param("key", key).param("instance", instance).param("sources", renamed.keySet().toArray(String[]::new))
                .param("targets", renamed.values().toArray(String[]::new)).update();
    }
}
