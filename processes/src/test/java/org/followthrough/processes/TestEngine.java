package org.followthrough.processes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One database server and one engine for all tests of the module; its job executor is off, due jobs are run by the tests. */
final class TestEngine implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Map<Object, Object> steps = new ConcurrentHashMap<>();
    private final WalkRecorder recorder = new WalkRecorder();
    private final ProcessEngine engine;

    private TestEngine() {
        server = start();
        engine = configuration().buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        ProcessModels.ALL.forEach(model -> deployment.addClasspathResource(model.resource()));
        deployment.deploy();
    }

    static TestEngine in(ExtensionContext context) {
        var store = context.getRoot().getStore(ExtensionContext.Namespace.create(TestEngine.class));
        return store.computeIfAbsent(TestEngine.class, type -> new TestEngine(), TestEngine.class);
    }

    ProcessEngine engine() {
        return engine;
    }

    WalkRecorder recorder() {
        return recorder;
    }

    /** Lets the models call the steps under this bean name. */
    void register(String bean, Object implementation) {
        steps.put(bean, implementation);
    }

    void reset() {
        engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "end of the test"));
        steps.clear();
        recorder.clear();
    }

    @Override
    public void close() throws IOException {
        engine.close();
        server.close();
    }

    private StandaloneProcessEngineConfiguration configuration() {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(server.getPostgresDatabase());
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setBeans(steps);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(recorder)));
        return configuration;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
