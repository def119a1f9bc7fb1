package org.followthrough.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.processes.ReportingCycleProcess;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A step of the engine that fails is seen, explained and tried again in the product (issue: change a model safely). */
@IntegrationTest
@Import(World.class)
class StuckWorkTest {

    @Autowired
    private World world;
    @Autowired
    private StuckWork work;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;
    private String instance;

    /** The process of a cycle that does not exist: its first step finds nothing to open. The engine's clock may be that of another context. */
    @BeforeEach
    void somethingFails() {
        world.begin();
        var past = Date.from(clock.now().minusSeconds(60));
        var later = Date.from(clock.now().plusSeconds(86_400));
        instance = runtime.startProcessInstanceByKey(ReportingCycleProcess.KEY, UUID.randomUUID().toString(),
                Map.of(ReportingCycleProcess.OPENS_AT, past, ReportingCycleProcess.DUE_AT, later, ReportingCycleProcess.VERY_LATE_AT, later,
                        ReportingCycleProcess.CLOSES_AT, later)).getId();
        while (failed().isEmpty()) {
            management.createJobQuery().processInstanceId(instance).withRetriesLeft().list().forEach(this::run);
        }
    }

    private void run(org.camunda.bpm.engine.runtime.Job job) {
        try {
            management.executeJob(job.getId());
        } catch (org.camunda.bpm.engine.ProcessEngineException expected) {
            assertThat(expected).hasMessageContaining("expected 1");
        }
    }

    private java.util.List<StuckWork.Stuck> failed() {
        return work.of(world.who("admin")).stream().filter(one -> one.about().equals(instance)).toList();
    }

    @AfterEach
    void tidy() {
        runtime.deleteProcessInstance(instance, "test");
    }

    @Test
    void it_is_named_in_the_models_words_with_what_was_said() {
        assertThat(failed()).singleElement().satisfies(stuck -> {
            assertThat(stuck.step()).isNotBlank().doesNotStartWith("Step_");
            assertThat(stuck.why()).contains("expected 1");
        });
    }

    @Test
    void it_is_tried_again_at_once_and_the_record_says_who_asked() {
        var id = failed().getFirst().id();
        management.setJobRetries(id, 0);
        assertThat(failed().getFirst().triesLeft()).isZero();
        work.tryAgain(world.who("admin"), id);
        assertThat(failed().getFirst().triesLeft()).isEqualTo(3);
        assertThat(failed().getFirst().due()).isNull();
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = :about and action = 'step-tried-again' and account = :admin")
                .param("about", instance).param("admin", world.who("admin").id()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void only_an_administrator_sees_it_and_an_unknown_one_is_not_found() {
        assertThatThrownBy(() -> work.of(world.who("organiser"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> work.tryAgain(world.who("organiser"), failed().getFirst().id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> work.tryAgain(world.who("admin"), "none")).isInstanceOf(NotFound.class);
    }
}
