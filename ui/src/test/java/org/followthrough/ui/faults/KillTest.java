package org.followthrough.ui.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.followthrough.ui.command.Program;
import org.followthrough.ui.command.Program.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes are killed while several people work over the API: nothing acknowledged is lost, nothing is doubled, and nobody gets
 * to see more than that the program is not available (contract, section 1; design, section 5).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    /** So many answers before and after the kill make it a kill in mid-work. */
    private static final int MUCH = 40;

    @TempDir
    private static Path temporary;

    private Program program;
    private String port;
    private Running application;
    private Caller caller;
    private Crew crew;
    private final Ledger ledger = new Ledger();

    @BeforeAll
    void start() {
        program = new Program(temporary);
        var seed = Seed.in(program.data());
        application = program.serve("--port", "0");
        port = program.url().replaceAll(".*:", "");
        caller = new Caller(new Api(program.url(), seed.tokens()));
        crew = new Crew(new Stories(caller, ledger), seed);
    }

    @AfterAll
    void endAll() {
        crew.close();
        program.close();
        await().atMost(SOON).until(() -> ProcessHandle.allProcesses().noneMatch(KillTest::isOurs));
    }

    private static boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().filter(line -> line.contains(temporary.toString())).isPresent();
    }

    @Test
    void a_killed_application_goes_on_where_it_was() {
        inMidWork(this::killApplication, this::startApplication);
    }

    @Test
    void a_killed_database_server_comes_back_under_the_running_application() {
        var server = program.server();
        inMidWork(server::destroyForcibly, () -> awaitAnotherThan(server));
    }

    @Test
    void a_database_server_killed_with_all_its_processes_comes_back() {
        var server = program.server();
        inMidWork(() -> killWhole(server), () -> awaitAnotherThan(server));
    }

    @Test
    void application_and_database_killed_at_once_go_on_after_the_next_start() {
        var server = program.server();
        inMidWork(() -> {
            killApplication();
            killWhole(server);
        }, this::startApplication);
    }

    private void inMidWork(Runnable kill, Runnable recover) {
        var first = ledger.size();
        crew.work();
        awaitMoreWork();
        kill.run();
        recover.run();
        awaitMoreWork();
        crew.rest();
        assertThat(caller.faults()).isEmpty();
        assertThat(program.data().logFile("followthrough")).content().doesNotContain("defect ");
        examine(first);
    }

    /** What is asked again changes nothing, so that the command may look at the same time. */
    private void examine(int first) {
        var verify = program.run("verify");
        var examination = new Examination(caller);
        examination.repeat(ledger.answersFrom(first));
        ledger.commitments().forEach(examination::compare);
        var verified = verify.outcome();
        assertThat(verified.exit()).as(verified.output() + verified.errors()).isZero();
    }

    private void awaitMoreWork() {
        var enough = ledger.size() + MUCH;
        await().atMost(SOON).until(() -> ledger.size() >= enough || crew.failed());
    }

    private void killApplication() {
        caller.mayBeGone(true);
        var before = caller.interruptions();
        application.process().destroyForcibly();
        await().atMost(SOON).until(() -> !application.process().isAlive() && caller.interruptions() > before);
    }

    private void startApplication() {
        application = program.serve("--port", port);
        caller.mayBeGone(false);
    }

    private static void killWhole(ProcessHandle server) {
        var helpers = server.descendants().toList();
        server.destroyForcibly();
        helpers.forEach(ProcessHandle::destroyForcibly);
    }

    private void awaitAnotherThan(ProcessHandle dead) {
        await().atMost(SOON).ignoreExceptions().until(() -> !List.of(dead).contains(program.server()));
    }
}
