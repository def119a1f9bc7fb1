package org.followthrough.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one embedded server, and its programs that create, start and stop it. Callers see to it that one acts at a time. */
final class Cluster {

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    /** Recovery after a crash may read a lot of log. */
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final Duration LAST_MOMENT = Duration.ofSeconds(1);
    private static final Duration PORT_FREED = Duration.ofSeconds(1);
    private static final Duration REMAINS_END = Duration.ofSeconds(20);

    private final DataDirectory directory;
    private final Secrets secrets;
    private final ServerBinaries binaries = ServerBinaries.unpacked();
    private final ServerUser user = ServerUser.current();

    Cluster(DataDirectory directory, Secrets secrets) {
        this.directory = directory;
        this.secrets = secrets;
    }

    /** Creates the files where there are none; what a killed attempt left behind is thrown away. */
    void create() {
        if (directory.hasDatabase()) {
            requireSameMajor();
            return;
        }
        try {
            var fresh = directory.cluster().resolveSibling("postgres.new");
            ServerBinaries.delete(fresh);
            Files.createDirectory(fresh, DataDirectory.closed("rwx------"));
            initialize(fresh);
            Files.move(fresh, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DatabaseFailure(e, "directory.unusable", directory.root(), e.toString());
        }
    }

    private void initialize(Path fresh) throws IOException {
        var password = directory.root().resolve("initial-password");
        Texts.replace(password, secrets.administrator());
        try {
            user.own(fresh);
            user.own(password);
            required(List.of(binaries.program("initdb"), "-D", fresh.toString(), "-U", Secrets.ADMINISTRATOR,
                    "--pwfile=" + password, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
                    "--locale-provider=icu", "--icu-locale=und", "--no-instructions"), A_MINUTE);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void requireSameMajor() {
        var made = Texts.read(directory.cluster().resolve("PG_VERSION")).strip();
        var brought = required(List.of(binaries.program("postgres"), "--version"), A_MINUTE).replaceAll("\\D*(\\d+).*", "$1");
        if (!made.equals(brought)) {
            throw new DatabaseFailure("server.major", directory.cluster(), made, brought);
        }
    }

    /** Starts the server on the port it had, or on another one where that is taken by now. */
    Postmaster start() {
        Postmaster.forget(directory.cluster());
        var port = port();
        configure(port);
        var patience = Instant.now().plus(REMAINS_END);
        while (true) {
            var outcome = user.run(List.of(binaries.program("pg_ctl"), "start", "-w", "-s", "-t", "" + RECOVERY.toSeconds(),
                    "-D", directory.cluster().toString(), "-l", startLog().toString()), RECOVERY);
            if (outcome.worked()) {
                return Postmaster.running(directory.cluster()).orElseThrow(() -> notStarted(outcome));
            }
            if (!remainsOfTheDead() || Instant.now().isAfter(patience)) {
                throw notStarted(outcome);
            }
            Pause.aMoment();
        }
    }

    private void configure(int port) {
        Texts.replace(directory.port(), Integer.toString(port));
        Texts.replace(directory.cluster().resolve("postgresql.conf"), ServerSettings.on(port).text());
        Texts.replace(directory.cluster().resolve("pg_hba.conf"), ServerSettings.ACCESS);
        try {
            Files.deleteIfExists(startLog());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        user.own(directory.cluster());
    }

    /** Where the server's first words go, before it opens its own log. */
    private Path startLog() {
        return directory.cluster().resolve("start.log");
    }

    /** After a kill of the server alone its helpers need a moment to notice; until then a new one refuses to start. */
    private boolean remainsOfTheDead() {
        return lastWords().contains("shared memory block") || lastWords().contains("lock file");
    }

    private DatabaseFailure notStarted(Programs.Outcome outcome) {
        return new DatabaseFailure("server.start", directory.root(), (outcome.output() + " " + lastWords()).strip());
    }

    private String lastWords() {
        return Files.exists(startLog()) ? Texts.read(startLog()).strip() : "";
    }

    /** Ends all sessions and stops; a server that takes too long is stopped as by a crash, from which it recovers. */
    void stop() {
        var running = Postmaster.running(directory.cluster());
        if (!stopped("fast", 3) && !stopped("immediate", 2)) {
            LOG.warn("The database server did not stop by itself and is ended");
            running.flatMap(Postmaster::process).ifPresent(ProcessHandle::destroyForcibly);
        }
        running.ifPresent(Cluster::awaitEnd);
    }

    /** It takes its pid file away a moment before it ends. */
    private static void awaitEnd(Postmaster postmaster) {
        var patience = Instant.now().plus(LAST_MOMENT);
        while (postmaster.isAlive() && Instant.now().isBefore(patience)) {
            Pause.aMoment();
        }
    }

    private boolean stopped(String mode, int seconds) {
        var command = List.of(binaries.program("pg_ctl"), "stop", "-s", "-w", "-t", "" + seconds, "-m", mode,
                "-D", directory.cluster().toString());
        return user.run(command, Duration.ofSeconds(seconds + 1)).worked()
                || Postmaster.running(directory.cluster()).isEmpty();
    }

    /** The port it had, so that open pools find it again; a server that was just killed may need a moment to let go of it. */
    private int port() {
        var kept = Files.exists(directory.port()) ? Integer.parseInt(Texts.read(directory.port()).strip()) : 0;
        var patience = Instant.now().plus(PORT_FREED);
        while (kept != 0 && !free(kept) && Instant.now().isBefore(patience)) {
            Pause.aMoment();
        }
        return free(kept) ? kept : freePort();
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return port != 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String required(List<String> command, Duration limit) {
        var outcome = user.run(command, limit);
        if (!outcome.worked()) {
            throw new DatabaseFailure("server.program", command.getFirst(), "" + outcome.exit(), outcome.output());
        }
        return outcome.output();
    }
}
