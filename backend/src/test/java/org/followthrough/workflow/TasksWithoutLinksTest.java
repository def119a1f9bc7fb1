package org.followthrough.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.TaskService;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.Commitments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@IntegrationTest
@Import(World.class)
class TasksWithoutLinksTest {

    @Autowired
    private World world;
    @Autowired
    private Commitments commitments;
    @Autowired
    private TaskService tasks;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void a_task_of_the_engine_is_given_to_nobody_because_the_work_item_says_whose_it_is() {
        var id = commitments.find(world.assigned("XAA")).orElseThrow().id();
        var task = tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).singleResult();
        assertThat(task).isNotNull();
        assertThat(tasks.getIdentityLinksForTask(task.getId())).isEmpty();
    }
}
