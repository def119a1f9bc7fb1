package org.followthrough.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Moves the tokens of many instances in one command of the engine, which writes them together when it ends. Within it no instance
 * may be moved twice, as the engine finds only what is written.
 */
@Component
class EngineBatch {

    private final ProcessEngineConfigurationImpl engine;

    EngineBatch(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    <T> T together(Supplier<T> work) {
        return engine.getCommandExecutorTxRequired().execute(context -> work.get());
    }
}
