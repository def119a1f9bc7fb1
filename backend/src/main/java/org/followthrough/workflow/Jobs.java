package org.followthrough.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The same of the timers that are none of these. */
    Optional<Instant> earliestTimer(Set<String> but) {
        return management.createJobQuery().timers().withRetriesLeft().orderByJobDuedate().asc().listPage(0, but.size() + 1).stream()
                .filter(job -> !but.contains(job.getId())).map(job -> job.getDuedate().toInstant()).findFirst();
    }

    /**
     * Runs what is due now, and what that makes due at once; what fails is left to its next try, and holds up nothing else.
     *
     * @param broken ids of what has failed: they are not tried, and what fails now joins them
     * @return how many timers rang
     */
    int runDue(Set<String> broken) {
        var timers = 0;
        for (var due = due(broken); !due.isEmpty(); due = due(broken)) {
            for (var job : due) {
                timers += runs(job, broken) && isTimer(job) ? 1 : 0;
            }
        }
        return timers;
    }

    private boolean runs(Job job, Set<String> broken) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (RuntimeException failed) {
            LOG.error("step {} of {} failed on the clock's way", job.getId(), job.getProcessDefinitionKey(), failed);
            broken.add(job.getId());
            return false;
        }
    }

    private List<Job> due(Set<String> but) {
        return management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, 50 + but.size()).stream()
                .filter(job -> !but.contains(job.getId())).toList();
    }

    /** One that still waits. */
    Optional<Job> find(String id) {
        return Optional.ofNullable(management.createJobQuery().jobId(id).singleResult());
    }

    private static boolean isTimer(Job job) {
        LOG.debug("running job {} of {}", job.getId(), job.getProcessDefinitionKey());
        return job.getDuedate() != null;
    }
}
