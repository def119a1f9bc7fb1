package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.followthrough.World;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Joint commitments over the API (features, row D4). */
@ApiTest
class JointOverHttpTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private CommitmentService commitments;

    private String ask = "";

    @BeforeEach
    void begin() {
        ask = world.begin().recommendation();
    }

    private void assigned() {
        commitments.assign(world.who("organiser"), ask, List.of("XAA", "XAB", "XAC"), null, false).forEach(given -> assertThat(given).isInstanceOf(Commitment.class));
    }

    private String group(String... parties) {
        var refs = String.join("\", \"", java.util.Arrays.stream(parties).map(party -> ask + "~" + party).toList());
        return "{\"partners\": [\"" + refs + "\"], \"coordinator\": \"" + ask + "~" + parties[0] + "\"";
    }

    @Test
    void an_organiser_groups_and_everybody_reads_each_partners_own_values() {
        assigned();
        var path = "/recommendations/" + ask + "/joint";
        assertThat(web.nobody().post(path, group("XAA", "XAB") + "}").status()).isEqualTo(401);
        assertThat(web.as("focal.xaa").post(path, group("XAA", "XAB") + "}").status()).isEqualTo(403);
        assertThat(web.as("organiser").post("/recommendations/CSD-1999-X-1/joint", group("XAA", "XAB") + "}").status()).isEqualTo(404);
        assertThat(web.as("organiser").post(path, group("XAA", "XAB") + ", \"statement\": \"x\"}").status()).isEqualTo(400);
        assertThat(web.as("organiser").post(path, group("XAA") + "}").at("/errors/0/field")).isEqualTo("partners");
        var formed = web.as("organiser").post(path, group("XAA", "XAB", "XAC") + "}");
        assertThat(formed.status()).as(formed.text()).isEqualTo(201);
        var code = formed.at("/code");
        assertThat(formed.header("Location")).endsWith("/joint/" + code);
        assertThat(web.as("organiser").post(path, group("XAA", "XAB") + "}").status()).isEqualTo(409);

        var read = web.nobody().get("/joint/" + code);
        assertThat(read.at("/partners/2/commitment")).isEqualTo(ask + "~XAC");
        assertThat(read.at("/partners/0/position")).isEqualTo("awaiting");
        assertThat(read.at("/headline/code")).isEqualTo("awaiting-response");
        assertThat(read.at("/headline/decides/2")).isEqualTo(ask + "~XAC");
        assertThat(web.nobody().get("/commitments/" + ask + "~XAB").at("/joint")).isEqualTo(code);
        assertThat(web.nobody().get(path).at("/items/0/code")).isEqualTo(code);
        assertThat(web.nobody().get("/joint/" + ask + ".J9").status()).isEqualTo(404);
        assertThat(web.nobody().get("/joint/" + code + "?x=1").status()).isEqualTo(400);
    }

    @Test
    void an_assignment_can_be_joint_from_the_start() {
        var path = "/recommendations/" + ask + "/commitments";
        var refused = web.as("organiser").post(path, "{\"addressees\": [\"XAA\", \"XAB\"], \"joint\": {\"coordinator\": \"XAC\"}}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(web.nobody().get("/commitments/" + ask + "~XAA").status()).as("all or none").isEqualTo(404);
        var given = web.as("organiser").post(path, "{\"addressees\": [\"XAA\", \"XAB\"], \"joint\": {\"coordinator\": \"XAB\"}}");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(given.at("/items/0/joint")).isEqualTo(ask + ".J1");
        assertThat(web.nobody().get("/joint/" + ask + ".J1").at("/coordinator")).isEqualTo(ask + "~XAB");
    }

    @Test
    void lists_say_the_same_of_every_partner_in_every_format() {
        assigned();
        var code = web.as("organiser").post("/recommendations/" + ask + "/joint", group("XAB", "XAA") + "}").at("/code");
        world.respond(ask + "~XAA", World.accepted());
        var csv = web.nobody().get("/commitments.csv?recommendation=" + ask).text().lines().toList();
        assertThat(csv.getFirst()).endsWith(",joint,jointHeadline,jointCoordinator,jointPartners");
        assertThat(csv.get(1)).as("its own headline is further").contains("in-implementation").endsWith("," + code + ",awaiting-response,XAB,XAA; XAB");
        assertThat(csv.get(2)).endsWith("," + code + ",awaiting-response,XAB,XAA; XAB");
        assertThat(csv.get(3)).as("kept alone").endsWith(",,,,");
        var json = web.nobody().get("/commitments.json?recommendation=" + ask);
        assertThat(json.text()).contains("\"joint\":\"" + code + "\"", "\"jointHeadline\":\"awaiting-response\"", "\"jointCoordinator\":\"XAB\"",
                "\"jointPartners\":[\"XAA\",\"XAB\"]", "\"joint\":null");
        web.as("focal.xaa").post("/joint/" + code + "/leave", "{\"commitment\": \"" + ask + "~XAA\", \"reason\": \"We go alone.\"}");
        assertThat(web.nobody().get("/commitments.csv?recommendation=" + ask).text().lines().skip(1)).as("dissolved").allMatch(line -> line.endsWith(",,,,"));
    }

    @Test
    void partners_leave_and_the_organiser_changes_who_coordinates() {
        assigned();
        var code = web.as("organiser").post("/recommendations/" + ask + "/joint", group("XAA", "XAB", "XAC") + "}").at("/code");
        var path = "/joint/" + code;
        assertThat(web.as("focal.xaa").put(path, group("XAB", "XAA", "XAC") + "}").status()).isEqualTo(403);
        assertThat(web.as("organiser").put(path, group("XAB", "XAA", "XAC") + "}").at("/coordinator")).isEqualTo(ask + "~XAB");
        assertThat(web.as("organiser").put(path, group("XAB", "XAA") + "}").at("/errors/0/field")).isEqualTo("reason");
        var leave = "{\"commitment\": \"" + ask + "~XAC\", \"reason\": \"We go alone.\"}";
        assertThat(web.as("focal.xaa").post(path + "/leave", leave).status()).isEqualTo(403);
        assertThat(web.as("observer").post(path + "/leave", leave).status()).isEqualTo(403);
        assertThat(web.as("focal.xab").post(path + "/leave", "{\"commitment\": \"" + ask + "~XAB\", \"reason\": \"x\"}").status()).isEqualTo(409);
        assertThat(web.as("focal.xac").post(path + "/leave", "{\"commitment\": \"" + ask + "~XAC\"}").status()).isEqualTo(422);
        var left = web.as("focal.xac").post(path + "/leave", leave);
        assertThat(left.status()).as(left.text()).isEqualTo(200);
        assertThat(left.at("/left/0/reason")).isEqualTo("We go alone.");
        var dissolved = web.as("focal.xaa").post(path + "/leave", "{\"commitment\": \"" + ask + "~XAA\", \"reason\": \"So do we.\"}");
        assertThat(dissolved.at("/dissolvedAt")).isNotEqualTo("null");
        assertThat(dissolved.at("/left/1/reason")).isEqualTo("The other partners left.");
        assertThat(web.nobody().get("/commitments/" + ask + "~XAB").at("/joint")).isEqualTo("null");
    }

    @Test
    void the_coordinator_writes_for_all_and_the_common_text_is_the_partners_alone() {
        assigned();
        List.of("XAA", "XAB").forEach(party -> world.respond(ask + "~" + party, World.accepted()));
        var code = web.as("organiser").post("/recommendations/" + ask + "/joint", group("XAA", "XAB") + "}").at("/code");
        var path = "/joint/" + code;
        assertThat(web.as("focal.xab").put(path + "/statement", "{\"text\": \"We will.\"}").status()).isEqualTo(403);
        assertThat(web.as("focal.xaa").put(path + "/statement", "{\"text\": \"One register for both.\"}").status()).isEqualTo(202);
        assertThat(web.nobody().get(path).at("/statement")).as("not cleared yet").isEqualTo("null");
        assertThat(web.as("clearing.xaa").get(path + "/statement").at("/text")).isEqualTo("One register for both.");
        assertThat(web.as("clearing.xab").get(path + "/statement").status()).as("as what does not exist").isEqualTo(404);
        assertThat(web.as("focal.xaa").post(path + "/statement/clear", "{\"decision\": \"clear\"}").status()).isEqualTo(403);
        assertThat(web.as("clearing.xaa").post(path + "/statement/clear", "{\"decision\": \"return\"}").at("/errors/0/field")).isEqualTo("reason");
        assertThat(web.as("clearing.xaa").post(path + "/statement/clear", "{\"decision\": \"clear\"}").status()).isEqualTo(200);
        assertThat(web.as("clearing.xaa").post(path + "/statement/clear", "{\"decision\": \"clear\"}").status()).isEqualTo(409);
        assertThat(web.nobody().get(path).at("/statement")).isEqualTo("One register for both.");
        assertThat(web.nobody().get(path).at("/statementBy")).isEqualTo("XAA");
        web.as("organiser").put(path, group("XAB", "XAA") + "}");
        assertThat(web.nobody().get(path).at("/statementBy")).as("who wrote it, whoever coordinates now").isEqualTo("XAA");
        web.as("organiser").put(path, group("XAA", "XAB") + "}");
        assertThat(web.as("focal.xaa").put(path + "/report", "{\"text\": \"It is being built.\"}").status()).isEqualTo(200);
        assertThat(web.nobody().get(path).text()).doesNotContain("being built");
        assertThat(web.as("clearing.xab").get(path + "/report").at("/text")).isEqualTo("It is being built.");
        assertThat(web.as("focal.xac").get(path + "/report").status()).as("behaves as what does not exist").isEqualTo(404);
        assertThat(web.as("organiser").get(path + "/report").status()).isEqualTo(404);

        var cycle = world.openCycle("joint-http-" + ++number);
        var take = "/commitments/" + ask + "~XAB/reports/" + cycle + "/joint";
        assertThat(web.as("focal.xaa").post(take, "{}").status()).as("never for another one").isEqualTo(403);
        var taken = web.as("focal.xab").post(take, "{}");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.at("/text")).isEqualTo("It is being built.");
        assertThat(web.as("focal.xab").post(take, "{}").status()).isEqualTo(409);
    }
}
