package org.followthrough.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL of a data directory, shared by all processes that work on it: the first starts it, the last stops it, and one
 * that was left behind by a killed process is taken over. While it is open here, a server that dies is started again.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration OTHERS_FINISH = Duration.ofMinutes(2);
    private static final Duration ON_CLOSING = Duration.ofSeconds(3);
    private static final Duration ANSWERS = Duration.ofMinutes(2);
    private static final Duration WATCH = Duration.ofMillis(500);
    private static final Duration NEXT_ATTEMPT = Duration.ofSeconds(5);
    private static final String WRONG_PASSWORD = "28P01";

    private final DataDirectory directory;
    private final Secrets secrets;
    private final Cluster cluster;
    private final ServerUsers users;
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile @Nullable Postmaster postmaster;

    /** Starts nothing yet, so that whoever has to close it can take note of it first. */
    public EmbeddedServer(DataDirectory directory) {
        this.directory = directory.prepared();
        try (var _ = changing(OTHERS_FINISH)) {
            this.secrets = Secrets.of(directory);
        }
        this.cluster = new Cluster(directory, secrets);
        this.users = new ServerUsers(directory.locks());
    }

    /** Attaches to the running server of this directory or starts it, creating the database on first use. */
    public EmbeddedServer open() {
        try (var _ = changing(OTHERS_FINISH)) {
            users.join();
            cluster.create();
            attachOrStart();
        } catch (DatabaseFailure e) {
            close();
            throw e;
        }
        prepare();
        Thread.ofPlatform().daemon().name("database-watchdog").start(this::watch);
        return this;
    }

    private void prepare() {
        try {
            new FirstUse(this).prepare();
        } catch (DatabaseFailure e) {
            close();
            throw e;
        }
    }

    public String url() {
        return url(current(), Secrets.APPLICATION);
    }

    public String user() {
        return Secrets.APPLICATION;
    }

    public String password() {
        return secrets.application();
    }

    /** The process id of the server itself. */
    public long pid() {
        return current().pid();
    }

    public int port() {
        return current().port();
    }

    Connection asAdministrator(String database) throws SQLException {
        return connection(current(), database);
    }

    private static String url(Postmaster postmaster, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postmaster.port(), database);
    }

    private Postmaster current() {
        return Objects.requireNonNull(postmaster, "the server was not opened");
    }

    private Connection connection(Postmaster postmaster, String database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", Secrets.ADMINISTRATOR);
        login.setProperty("password", secrets.administrator());
        login.setProperty("connectTimeout", "5");
        login.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(url(postmaster, database), login);
    }

    private void attachOrStart() {
        var running = Postmaster.running(directory.cluster()).filter(this::answers);
        if (running.isEmpty() && closing.get()) {
            throw new DatabaseFailure("server.closing", directory.root());
        }
        postmaster = running.orElseGet(cluster::start);
    }

    /** False when it has ended, or does not answer in time and was stopped. */
    private boolean answers(Postmaster candidate) {
        var end = Instant.now().plus(ANSWERS);
        while (candidate.isAlive() && Instant.now().isBefore(end)) {
            if (isOurs(candidate)) {
                return true;
            }
            Pause.aMoment();
        }
        if (candidate.isAlive()) {
            cluster.stop();
        }
        return false;
    }

    private boolean isOurs(Postmaster candidate) {
        try (var connection = connection(candidate, "postgres"); var statement = connection.createStatement();
                var answer = statement.executeQuery("select current_setting('data_directory')")) {
            return answer.next() && Files.isSameFile(directory.cluster(), Path.of(answer.getString(1)));
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new DatabaseFailure(e, "server.password", directory.cluster(), directory.secrets());
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private void watch() {
        while (!closing.get()) {
            Pause.of(WATCH);
            if (!closing.get() && !current().isAlive()) {
                restart(current());
            }
        }
    }

    private void restart(Postmaster dead) {
        LOG.warn("The database server (process {}) ended unexpectedly and is started again", dead.pid());
        try (var _ = changing(OTHERS_FINISH)) {
            attachOrStart();
            LOG.warn("The database server is back (process {}, port {})", pid(), port());
        } catch (DatabaseFailure e) {
            LOG.error("The database server could not be started again; the next attempt follows", e);
            Pause.of(NEXT_ATTEMPT);
        }
    }

    private Change changing(Duration limit) {
        var channel = FileLocks.channel(directory.locks().resolve("server.change"));
        if (FileLocks.await(channel, limit).isEmpty() && !closing.get()) {
            FileLocks.close(channel);
            throw new DatabaseFailure("server.busy", directory.root());
        }
        return new Change(channel);
    }

    /** Leaves the server to those who still use it, or stops it: at most about eight seconds. */
    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            try (var _ = changing(ON_CLOSING)) {
                if (users.leave()) {
                    cluster.stop();
                }
            }
        }
    }

    /** The right to start or stop the server, which one process has at a time. */
    private record Change(FileChannel channel) implements AutoCloseable {

        @Override
        public void close() {
            FileLocks.close(channel);
        }
    }
}
