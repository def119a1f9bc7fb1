package org.followthrough.ui.command;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.followthrough.database.DataDirectory;
import org.followthrough.database.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A process at work on a data directory: the database it uses and the application context on top. It is closed in the reverse
 * order, also by Ctrl-C and SIGTERM, within ten seconds whatever hangs: the pages have four, the database eight at the very most.
 */
final class Session implements AutoCloseable {

    private static final Duration PAGES_END = Duration.ofSeconds(4);
    private static final String DEMO = "demo";

    private final DataDirectory directory;
    private final Database database;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Deque<Runnable> last = new ArrayDeque<>();
    private volatile @Nullable ConfigurableApplicationContext context;

    private Session(DataDirectory directory, Map<String, String> environment) {
        this.directory = directory.prepared();
        this.database = Database.of(directory, environment);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "shutdown"));
    }

    static Session on(DataDirectory directory, Map<String, String> environment) {
        var session = new Session(directory, environment);
        session.database.open();
        return session;
    }

    Database database() {
        return database;
    }

    /** To be done after everything else has been closed. */
    void finallyDo(Runnable step) {
        last.push(step);
    }

    /** Starts an application on this database; a demo's directory makes it a demo. */
    ConfigurableApplicationContext start(SpringApplicationBuilder application, Map<String, Object> properties) {
        var all = new HashMap<>(properties);
        all.put("spring.datasource.url", database.url());
        all.put("spring.datasource.username", database.user());
        all.put("spring.datasource.password", database.password());
        all.put("followthrough.data", directory.root().toString());
        directory.kind().filter(DEMO::equals).ifPresent(application::profiles);
        var started = application.registerShutdownHook(false).logStartupInfo(false)
                .initializers(fresh -> fresh.getEnvironment().getPropertySources().addFirst(new MapPropertySource("session", all)))
                .run();
        context = started;
        return started;
    }

    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            closePages();
            database.close();
            last.forEach(Runnable::run);
        }
    }

    /** A context that is still starting cannot be closed; it loses its database, and the process ends. */
    private void closePages() {
        var started = context;
        if (started != null) {
            var closer = Thread.ofPlatform().daemon().name("closing").start(started::close);
            try {
                closer.join(PAGES_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
