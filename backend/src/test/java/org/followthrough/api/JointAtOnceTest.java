package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.reporting.SelfReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Partners of one joint commitment who act at the same time over the API: nobody waits for another in a circle (features, row D4). */
@ApiTest
class JointAtOnceTest {

    private static final int ROUNDS = 8;

    @Autowired
    private World world;
    @Autowired
    private Web web;
    @Autowired
    private CommitmentService commitments;

    private String ask = "";
    private String code = "";

    @BeforeEach
    void begin() {
        world.begin();
        group();
    }

    private void group() {
        ask = world.recommendation();
        commitments.assign(world.who("organiser"), ask, List.of("XAA", "XAB", "XAC"), null, false).forEach(given -> assertThat(given.ref()).isNotEmpty());
        code = web.as("organiser").post("/recommendations/" + ask + "/joint", partners("XAA", "XAA", "XAB", "XAC")).at("/code");
    }

    private String partners(String coordinator, String... parties) {
        var refs = List.of(parties).stream().map(party -> "\"" + ask + "~" + party + "\"").toList();
        return "{\"partners\": " + refs + ", \"coordinator\": \"" + ask + "~" + coordinator + "\"}";
    }

    private Web.Reply leave(String party) {
        return web.as("focal." + party.toLowerCase()).post("/joint/" + code + "/leave",
                "{\"commitment\": \"" + ask + "~" + party + "\", \"reason\": \"We go alone.\"}");
    }

    private Web.Reply state() {
        return web.as("focal.xaa").put("/joint/" + code + "/statement", "{\"text\": \"One register for all.\"}");
    }

    @SafeVarargs
    private static List<Integer> atOnce(ExecutorService threads, Callable<Web.Reply>... calls) throws Exception {
        var barrier = new CyclicBarrier(calls.length);
        var running = new ArrayList<Future<Web.Reply>>();
        for (var call : calls) {
            running.add(threads.submit(() -> {
                barrier.await();
                return call.call();
            }));
        }
        var statuses = new ArrayList<Integer>();
        for (var one : running) {
            statuses.add(one.get(30, TimeUnit.SECONDS).status());
        }
        return statuses;
    }

    @Test
    void two_partners_leave_while_the_coordinator_writes_and_all_are_answered() throws Exception {
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var round = 0; round < ROUNDS; round++) {
                var statuses = atOnce(threads, () -> leave("XAB"), () -> leave("XAC"), this::state);
                assertThat(statuses.subList(0, 2)).as("round %d", round).containsExactly(200, 200);
                assertThat(statuses.getLast()).as("written before it was dissolved, or not at all").isIn(202, 409);
                assertThat(web.nobody().get("/joint/" + code).at("/dissolvedAt")).isNotEqualTo("null");
                group();
            }
        }
    }

    @Test
    void partners_answer_each_for_itself_while_the_organiser_changes_the_group() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var round = 0; round < ROUNDS; round++) {
                var statuses = atOnce(threads, () -> respond("XAA"), () -> respond("XAB"),
                        () -> web.as("organiser").put("/joint/" + code, partners("XAB", "XAA", "XAB", "XAC")), () -> leave("XAC"));
                assertThat(statuses.subList(0, 2)).as("round %d", round).containsExactly(202, 202);
                assertThat(statuses.get(2)).as("brings back who left, or was first").isIn(200, 409);
                assertThat(statuses.get(3)).isIn(200, 409);
                group();
            }
        }
    }

    private Web.Reply respond(String party) {
        return web.as("focal." + party.toLowerCase()).post("/commitments/" + ask + "~" + party + "/position",
                "{\"position\": \"not-accepted\", \"reason\": \"Another law is in force.\"}");
    }

    @Test
    void nobody_leaves_while_its_part_is_under_review() {
        List.of("XAA", "XAB", "XAC").forEach(party -> world.respond(ask + "~" + party, World.accepted()));
        var cycle = world.openCycle("joint-at-once");
        world.reported(ask + "~XAC", cycle, SelfReport.UNDER_WAY);
        var refused = leave("XAC");
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.at("/detail")).contains("under review");
        assertThat(web.nobody().get("/joint/" + code).json().at("/partners")).hasSize(3);
        assertThat(leave("XAB").status()).as("its own is not").isEqualTo(200);
        assertThat(leave("XAC").status()).as("nor as one of the last two").isEqualTo(409);
    }
}
