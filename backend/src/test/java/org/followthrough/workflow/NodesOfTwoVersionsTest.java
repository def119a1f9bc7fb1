package org.followthrough.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** While a newer node runs beside an older one, each takes only steps of models that it knows. */
@IntegrationTest
@Import(World.class)
class NodesOfTwoVersionsTest {

    @Autowired
    private World world;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ManagementService management;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private JdbcClient jdbc;

    private Job job;

    /** A step of a process that the engine takes by itself, due at once. */
    @BeforeEach
    void aStepIsDue() {
        world.begin();
        world.openCycle("NODES-" + UUID.randomUUID().toString().substring(0, 6));
        job = management.createJobQuery().orderByJobId().asc().listPage(0, 1).getFirst();
        management.setJobDuedate(job.getId(), null);
    }

    @AfterEach
    void everythingIsKnownAgain() {
        repository.createDeploymentQuery().list().forEach(known -> management.registerDeploymentForJobExecutor(known.getId()));
        jdbc.sql("update camunda.act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ is not null").update();
        management.setJobDuedate(job.getId(), job.getDuedate());
    }

    private List<String> taken() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(new AcquireJobsCmd(configuration.getJobExecutor(), 1_000)).getJobIdBatches().stream()
                .flatMap(List::stream).toList();
    }

    @Test
    void a_node_knows_every_model_that_is_there_when_it_starts() {
        assertThat(management.getRegisteredDeployments()).containsAll(repository.createDeploymentQuery().list().stream().map(Deployment::getId).toList());
        assertThat(taken()).contains(job.getId());
    }

    @Test
    void a_step_of_a_model_that_a_newer_node_brought_is_left_to_the_newer_node() {
        management.unregisterDeploymentForJobExecutor(Objects.requireNonNull(job.getDeploymentId()));
        assertThat(taken()).doesNotContain(job.getId());
        management.registerDeploymentForJobExecutor(job.getDeploymentId());
        assertThat(taken()).as("nothing was lost, and nothing was tried in vain").contains(job.getId());
        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries()).isEqualTo(job.getRetries());
    }
}
