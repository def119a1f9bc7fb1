package org.followthrough.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;

/**
 * What many instances wait for, read in one query. The engine asks for each execution by itself and has no query for several;
 * this statement stands beside its own and fills the same entities. The table has an index by execution and none by instance.
 */
final class Subscriptions {

    private static final String STATEMENT = "followthrough.selectEventSubscriptionsOfExecutions";

    private Subscriptions() {
    }

    /** Tells the engine the statement; once for each engine. */
    static void prepare(ProcessEngineConfigurationImpl engine) {
        var configuration = engine.getSqlSessionFactory().getConfiguration();
        if (!configuration.hasStatement(STATEMENT, false)) {
            configuration.addMappedStatement(statement(configuration, engine.getDatabaseTablePrefix()));
        }
    }

    private static MappedStatement statement(Configuration configuration, String prefix) {
        var sql = configuration.getDefaultScriptingLanguageInstance().createSqlSource(configuration,
                "select * from " + prefix + "ACT_RU_EVENT_SUBSCR where EXECUTION_ID_ = any(string_to_array(#{parameter}, ','))",
                ListQueryParameterObject.class);
        return new MappedStatement.Builder(configuration, STATEMENT, sql, SqlCommandType.SELECT)
                .resultMaps(List.of(configuration.getResultMap("eventSubscriptionResultMap"))).build();
    }

    /** Of these executions, by instance; inside a command of the engine, which has them at hand then. */
    static Map<String, List<EventSubscriptionEntity>> of(CommandContext context, Collection<String> executions) {
        List<?> found = context.getDbEntityManager().selectList(STATEMENT, (Object) String.join(",", executions));
        return found.stream().map(EventSubscriptionEntity.class::cast).collect(Collectors.groupingBy(EventSubscriptionEntity::getProcessInstanceId));
    }
}
