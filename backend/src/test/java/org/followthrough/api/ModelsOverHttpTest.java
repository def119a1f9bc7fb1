package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.World;
import org.followthrough.bulk.BulkRunner;
import org.followthrough.workflow.moving.ChangedModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** An administrator moves instances to another version of their model over HTTP. */
@ApiTest
@Import(ChangedModels.class)
@DirtiesContext
class ModelsOverHttpTest {

    private static final String HAND_BACK = "{\"to\": null, \"reason\": \"We have no such power.\"}";

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private ChangedModels models;
    @Autowired
    private BulkRunner runner;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void what_an_older_model_does_not_know_is_refused_in_words_until_the_instance_is_moved() {
        var old = models.deploy("assignment", ChangedModels.assignmentBeforeHandBack());
        var ref = world.assigned("XAB");
        var newest = models.restore("assignment");
        var refused = web.as("focal.xab").post("/commitments/" + ref + "/transfer", HAND_BACK);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("administrator has to move it");
        var body = "{\"from\": %d, \"to\": %d}".formatted(old, newest);
        var checked = web.as("admin").post("/models/assignment/moves/check", body);
        assertThat(checked.status()).as(checked.text()).isEqualTo(200);
        assertThat(checked.json().at("/valid").asBoolean()).isTrue();
        assertThat(checked.json().at("/instances").asInt()).isEqualTo(1);
        var run = web.as("admin").post("/models/assignment/moves", body);
        assertThat(run.status()).as(run.text()).isEqualTo(201);
        runner.work(java.util.UUID.fromString(run.at("/id")));
        assertThat(web.as("admin").get("/runs/" + run.at("/id")).at("/state")).isEqualTo("finished");
        assertThat(web.as("admin").get("/runs/" + run.at("/id") + "/items").at("/items/0/subject")).isEqualTo(ref);
        assertThat(web.as("focal.xab").post("/commitments/" + ref + "/transfer", HAND_BACK).status()).isEqualTo(200);
    }

    @Test
    void a_plan_that_does_not_hold_says_why_and_moves_nothing() {
        var from = models.restore("assignment");
        var ref = world.assigned("XAA");
        var to = models.deploy("assignment", text -> ChangedModels.withoutClearance(text).replace("Task_Respond", "Task_Answer"));
        var body = "{\"from\": %d, \"to\": %d}".formatted(from, to);
        var checked = web.as("admin").post("/models/assignment/moves/check", body);
        assertThat(checked.json().at("/valid").asBoolean()).isFalse();
        assertThat(checked.json().at("/blocked/0/count").asInt()).isEqualTo(1);
        assertThat(checked.text()).contains("no such step").doesNotContain(ref);
        assertThat(web.as("admin").post("/models/assignment/moves", body).status()).isEqualTo(422);
        assertThat(web.as("admin").post("/models/assignment/moves/check", "{\"from\": %d, \"to\": %d}".formatted(from, from)).status()).isEqualTo(422);
        assertThat(web.as("admin").post("/models/assignment/moves/check", "{\"from\": 1, \"to\": 9999}").status()).isEqualTo(404);
        models.restore("assignment");
    }

    @Test
    void nobody_but_an_administrator_sees_versions_and_nobody_elses_run_is_there() {
        assertThat(web.as("admin").get("/models").status()).isEqualTo(200);
        assertThat(web.as("organiser").get("/models").status()).isEqualTo(403);
        assertThat(web.nobody().get("/models").status()).isEqualTo(401);
        assertThat(web.as("organiser").post("/models/assignment/moves", "{}").status()).isEqualTo(403);
        assertThat(web.as("admin").post("/models/nothing/moves", "{}").status()).isEqualTo(404);
        assertThat(web.as("admin").post("/models/assignment/moves", "{}").status()).isEqualTo(422);
        assertThat(web.as("focal.xaa").get("/runs/" + java.util.UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(web.as("admin").get("/runs/none").status()).isEqualTo(404);
    }

    @Test
    void who_began_a_run_stops_it_and_only_a_focal_point_says_of_many_that_nothing_is_new() {
        var ref = world.assigned("XAA");
        var run = web.as("organiser").post("/runs", "{\"kind\": \"remind\", \"commitments\": [\"%s\"]}".formatted(ref));
        assertThat(run.status()).as(run.text()).isEqualTo(201);
        var partly = web.as("organiser").post("/runs", "{\"kind\": \"remind\", \"commitments\": [\"%s\", \"NOT-1~XAA\", \"NOT-2~XAA\"]}".formatted(ref));
        assertThat(partly.status()).as("nothing begins where one of them does not exist").isEqualTo(422);
        assertThat(partly.at("/errors/0/field")).isEqualTo("commitments");
        assertThat(partly.at("/errors/0/message")).contains("NOT-1~XAA");
        assertThat(partly.at("/errors/1/message")).contains("NOT-2~XAA");
        var stop = "/runs/" + run.at("/id") + "/stop";
        assertThat(web.as("focal.xaa").post(stop, "{}").status()).isEqualTo(404);
        var stopped = web.as("organiser").post(stop, "{}");
        assertThat(stopped.status()).as(stopped.text()).isEqualTo(200);
        assertThat(stopped.at("/state")).isEqualTo("finished");
        assertThat(web.as("organiser").post(stop, "{}").status()).isEqualTo(409);
        assertThat(web.as("organiser").get("/runs/" + run.at("/id") + "/items").at("/items/0/reason")).contains("Stopped");
        assertThat(web.as("reviewer1").post("/runs", "{\"kind\": \"nil-report\"}").status()).isEqualTo(403);
        var foreign = "{\"kind\": \"nil-report\", \"commitments\": [\"%s\"], \"cycle\": \"NONE\", \"reason\": \"So.\"}";
        assertThat(web.as("focal.xab").post("/runs", foreign.formatted(ref)).status()).isEqualTo(403);
        assertThat(web.as("focal.xaa").post("/runs", foreign.formatted(ref)).status()).isEqualTo(422);
    }

    @Test
    void timeForManyIsCheckedBeforeAndThenGiven() {
        var ref = world.assigned("XAB");
        var body = "{\"kind\": \"give-time\", \"commitments\": [\"%s\", \"CSD-0000-X-99~XAB\"], \"until\": \"%s\", \"reason\": \"Elections.\"}"
                .formatted(ref, java.time.LocalDate.parse(web.nobody().get("/commitments/" + ref).at("/dueAt").substring(0, 10)).plusDays(7));
        assertThat(web.nobody().post("/runs/check", body).status()).isEqualTo(401);
        assertThat(web.as("focal.xab").post("/runs/check", body).status()).isEqualTo(403);
        assertThat(web.as("organiser").post("/runs/check", body.replace("give-time", "lapse")).status()).isEqualTo(422);
        var found = web.as("organiser").post("/runs/check", body);
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.at("/checked")).isEqualTo("2");
        assertThat(found.at("/refused/0/subject")).isEqualTo("CSD-0000-X-99~XAB");
        assertThat(found.at("/refused/0/reason")).isNotEmpty();
        assertThat(found.at("/refused/1")).isEmpty();
        assertThat(web.nobody().get("/commitments/" + ref + "/extensions").json().at("/items")).isEmpty();
        assertThat(web.as("organiser").post("/runs", body.replaceFirst("\"until\": \"[^\"]*\", ", "")).at("/errors/0/field")).isEqualTo("until");
        assertThat(web.as("organiser").post("/runs", body).at("/errors/0/message")).contains("CSD-0000-X-99~XAB");
        var run = web.as("organiser").post("/runs", body.replace(", \"CSD-0000-X-99~XAB\"", ""));
        assertThat(run.status()).as(run.text()).isEqualTo(201);
        runner.work(java.util.UUID.fromString(run.at("/id")));
        assertThat(web.nobody().get("/commitments/" + ref + "/extensions").at("/items/0/given")).isEqualTo("true");
    }
}
