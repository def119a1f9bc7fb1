package org.followthrough.workflow;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.FlushResult;
import org.camunda.bpm.engine.impl.db.HasDbRevision;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.db.sql.BatchDbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine deletes row by row, and a token that moves on leaves five of them behind. Rows of one table that it deletes one after the
 * other go in one statement here. Each is still deleted only at the revision that was read; one that somebody else has changed since
 * counts as the engine counts it.
 */
final class DeletesTogether extends BatchDbSqlSession {

    private static final Map<Class<?>, String> TABLES = Map.of(EventSubscriptionEntity.class, "ACT_RU_EVENT_SUBSCR", ExecutionEntity.class, "ACT_RU_EXECUTION");

    private DeletesTogether(DbSqlSessionFactory factory) {
        super(factory);
    }

    /** Opens it in place of the engine's own. */
    static SessionFactory factory(ProcessEngineConfigurationImpl engine) {
        return new SessionFactory() {

            @Override
            public Class<?> getSessionType() {
                return DbSqlSession.class;
            }

            @Override
            public Session openSession() {
                return new DeletesTogether(engine.getDbSqlSessionFactory());
            }
        };
    }

    @Override
    public FlushResult executeDbOperations(List<DbOperation> operations) {
        for (var from = 0; from < operations.size();) {
            var until = end(operations, from);
            var some = operations.subList(from, until);
            var result = table(some.getFirst()) == null || some.size() == 1 ? super.executeDbOperations(some) : delete(some);
            if (result.hasFailures()) {
                var rest = new ArrayList<>(result.getRemainingOperations());
                rest.addAll(operations.subList(until, operations.size()));
                return FlushResult.withFailuresAndRemaining(result.getFailedOperations(), rest);
            }
            from = until;
        }
        return FlushResult.allApplied();
    }

    /** Where the run of operations ends that go together: deletions of one of our tables, or what is left to the engine. */
    private static int end(List<DbOperation> operations, int from) {
        var table = table(operations.get(from));
        var until = from + 1;
        while (until < operations.size() && Objects.equals(table, table(operations.get(until)))) {
            until++;
        }
        return until;
    }

    private static @Nullable String table(DbOperation operation) {
        return operation.getOperationType() == DbOperationType.DELETE ? TABLES.get(operation.getEntityType()) : null;
    }

    private FlushResult delete(List<DbOperation> operations) {
        var deleted = deleted(operations);
        operations.forEach(one -> postProcessOperationPerformed(one, deleted.contains(id(one)) ? 1 : 0, null));
        return FlushResult.withFailures(operations.stream().filter(DbOperation::isFailed).toList());
    }

    private static String id(DbOperation operation) {
        return ((DbEntityOperation) operation).getEntity().getId();
    }

    private static int revision(DbOperation operation) {
        return ((HasDbRevision) ((DbEntityOperation) operation).getEntity()).getRevision();
    }

    private Set<String> deleted(List<DbOperation> operations) {
        var sql = "delete from " + dbSqlSessionFactory.getDatabaseTablePrefix() + table(operations.getFirst())
                + " r using unnest(?, ?) as n (id, revision) where r.ID_ = n.id and r.REV_ = n.revision returning r.ID_";
        var connection = sqlSession.getConnection();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", operations.stream().map(DeletesTogether::id).toArray()));
            statement.setArray(2, connection.createArrayOf("integer", operations.stream().map(DeletesTogether::revision).toArray()));
            var deleted = new HashSet<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    deleted.add(rows.getString(1));
                }
            }
            return deleted;
        } catch (SQLException failed) {
            throw new ProcessEngineException("rows of the engine could not be deleted: %s %s".formatted(table(operations.getFirst()),
                    operations.stream().map(DeletesTogether::id).toList()), failed);
        }
    }
}
