package org.followthrough.workflow;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.followthrough.shared.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The engine's timers and asynchronous steps: worked off in the background, or one by one by whoever moves the clock. */
@Component
class Jobs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final ManagementService management;
    private final JobExecutor executor;
    private final BackgroundWork background;

    Jobs(ProcessEngine engine, ManagementService management, BackgroundWork background) {
        this.management = management;
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.background = background;
    }

    @Override
    public void start() {
        if (background.isOn()) {
            executor.start();
        }
    }

    /** Takes no new jobs and waits for those that run. */
    @Override
    public void stop() {
        if (executor.isActive()) {
            executor.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }

    /** When the earliest timer rings. */
    Optional<Instant> earliestTimer() {
        return management.createJobQuery().timers().withRetriesLeft().orderByJobDuedate().asc().listPage(0, 1).stream()
                .map(job -> job.getDuedate().toInstant()).findFirst();
    }

    /** Runs what is due now, and what that makes due at once; returns how many timers rang. */
    int runDue() {
        var timers = 0;
        for (var due = due(); !due.isEmpty(); due = due()) {
            for (var job : due) {
                timers += isTimer(job) ? 1 : 0;
                management.executeJob(job.getId());
            }
        }
        return timers;
    }

    private java.util.List<Job> due() {
        return management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, 50);
    }

    private static boolean isTimer(Job job) {
        LOG.debug("running job {} of {}", job.getId(), job.getProcessDefinitionKey());
        return job.getDuedate() != null;
    }
}
