package org.followthrough.ui.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.followthrough.World;
import org.followthrough.identity.Actor;
import org.followthrough.identity.IdentityService;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sha256;
import org.followthrough.ui.command.Groundwork;
import org.followthrough.ui.command.Program;
import org.followthrough.ui.command.Program.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** A pack whose making is killed half-way is nowhere, and is made after the next start (contract, section 1; decision 0058). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackKillTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration OFTEN = Duration.ofMillis(20);
    /** As many as keep a processor busy for some seconds. */
    private static final int COMMITMENTS = 240;
    private static final String PACKS = "/editions/" + World.EDITION + "/packs";

    @TempDir
    private static Path temporary;

    private Program program;
    private Running application;
    private String token;

    @BeforeAll
    void start() {
        program = new Program(temporary);
        token = Groundwork.in(program.data(), PackKillTest::filled);
        application = program.serve("--port", "0");
    }

    private static String filled(ApplicationContext context) {
        context.getBean(MethodClock.class).offset(Duration.ZERO);
        var world = context.getBean(World.class);
        IntStream.range(0, COMMITMENTS).forEach(number -> world.assigned(Seed.STATES.get(number % Seed.STATES.size())));
        return context.getBean(IdentityService.class).issueToken(Actor.ENGINE, "organiser@demo.example", 1);
    }

    @AfterAll
    void end() {
        program.close();
    }

    private Api api() {
        return new Api(program.url(), Map.of("organiser", token));
    }

    private Api.Reply get(String path) {
        try {
            return api().get("organiser", path);
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    private int packs() {
        return get(PACKS).json().at("/items").size();
    }

    @Test
    void killed_while_it_is_frozen_in_the_background_it_is_made_after_the_next_start_for_the_instant_of_the_asking() throws IOException {
        var before = packs();
        var begun = api().send(Change.of("organiser", "POST", "/editions/" + World.EDITION + "/freezings", "{}"));
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        var freezing = "/freezings/" + begun.at("/id");
        await().atMost(SOON).pollInterval(OFTEN).until(() -> get(freezing).json().at("/made").asInt() > 0);
        assertThat(get(freezing).at("/state")).isEqualTo("freezing");
        application.process().destroyForcibly();
        await().atMost(SOON).until(() -> !application.process().isAlive());
        application = program.serve("--port", "0");
        await().atMost(SOON).until(() -> !get(freezing).at("/endedAt").isEmpty());
        var pack = get("/packs/" + get(freezing).at("/pack"));
        assertThat(pack.at("/instant")).isEqualTo(begun.at("/instant"));
        assertThat(packs()).isEqualTo(before + 1);
        verified();
    }

    @Test
    void a_command_killed_half_way_leaves_no_directory_that_looks_whole_and_can_be_run_again() throws IOException {
        var before = packs();
        var out = temporary.resolve("pack");
        var running = program.run("pack", World.EDITION, "--out", out.toString());
        await().atMost(SOON).pollInterval(OFTEN).until(() -> unfinished() > 0 || !running.process().isAlive());
        running.process().destroyForcibly();
        await().atMost(SOON).until(() -> !running.process().isAlive());
        assertThat(out).doesNotExist();
        assertThat(packs()).as("a whole pack or none").isBetween(before, before + 1);
        var again = program.outcome("pack", World.EDITION, "--out", out.toString());
        assertThat(again.exit()).as(again.errors()).isZero();
        for (var line : Files.readAllLines(out.resolve("SHA256SUMS"))) {
            assertThat(Sha256.hex(Files.readAllBytes(out.resolve(line.substring(66))))).as(line).isEqualTo(line.substring(0, 64));
        }
        assertThat(unfinished()).as("what was left of the first goes with the second").isZero();
        verified();
    }

    private static long unfinished() throws IOException {
        try (var all = Files.list(temporary)) {
            return all.filter(path -> path.getFileName().toString().startsWith(".pack.unfinished-")).count();
        }
    }

    private void verified() {
        var outcome = program.outcome("verify");
        assertThat(outcome.exit()).as(outcome.output() + outcome.errors()).isZero();
    }
}
