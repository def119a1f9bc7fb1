package org.followthrough.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.followthrough.processes.CycleSteps;
import org.followthrough.processes.ProcessModels;
import org.followthrough.processes.ReviewSteps;
import org.followthrough.shared.MethodClock;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The embedded engine: one transaction with the domain, no history of its own, no scripts, definitions from the jar only
 * (design, section 4; every setting was measured).
 */
@Configuration
class Engine {

    static final String SCHEMA = "camunda";

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    ProcessEngine processEngine(DataSource dataSource, PlatformTransactionManager transactions, StepLog log, ReviewSteps reviewSteps,
            CycleSteps cycleSteps, MethodClock clock) {
        var configuration = new SpringTransactionsProcessEngineConfiguration();
        configuration.setProcessEngineName("followthrough");
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchema(SCHEMA);
        configuration.setDatabaseTablePrefix(SCHEMA + ".");
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("none");
        configuration.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_NONE);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setExpressionManager(new LockedExpressions(Map.of("reviewSteps", reviewSteps, "cycleSteps", cycleSteps)));
        configuration.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(new StepLogging(log), new TasksWithoutLinks())));
        configuration.setCustomSessionFactories(List.of(MessagesAtOnce.factory(), DeletesTogether.factory(configuration)));
        switchOffWhatIsNotUsed(configuration);
        configuration.setJobExecutor(jobExecutor());
        configuration.setJobExecutorActivate(false);
        configuration.setJobExecutorDeploymentAware(true);
        clock.follow(offset -> ClockUtil.offset(offset.toMillis()));
        return deployed(configuration.buildProcessEngine());
    }

    private static void switchOffWhatIsNotUsed(SpringTransactionsProcessEngineConfiguration configuration) {
        configuration.setDbIdentityUsed(false);
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setDisableStrictCallActivityValidation(false);
    }

    /** A dead node's jobs come free after a minute; an idle node looks again within five seconds. */
    private static DefaultJobExecutor jobExecutor() {
        var executor = new DefaultJobExecutor();
        executor.setCorePoolSize(3);
        executor.setMaxPoolSize(3);
        executor.setMaxJobsPerAcquisition(50);
        executor.setLockTimeInMillis(60_000);
        executor.setWaitTimeInMillis(500);
        executor.setMaxWait(5_000);
        return executor;
    }

    /**
     * A model that has changed since the last start becomes a new version; the others stay as they are. This node takes steps of all
     * models that there are now, and leaves those that a newer node brings later to nodes that know them.
     */
    private static ProcessEngine deployed(ProcessEngine engine) {
        var deployment = engine.getRepositoryService().createDeployment().name("followthrough").enableDuplicateFiltering(true);
        ProcessModels.ALL.forEach(model -> deployment.addClasspathResource(model.resource()));
        deployment.deploy();
        engine.getRepositoryService().createDeploymentQuery().list()
                .forEach(known -> engine.getManagementService().registerDeploymentForJobExecutor(known.getId()));
        return engine;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
