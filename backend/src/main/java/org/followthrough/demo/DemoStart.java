package org.followthrough.demo;

import java.time.Duration;
import org.followthrough.shared.SystemClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prepares the demo on its first start and sets its clock on every start: before timers ring, deadlines are looked for or
 * pages are served. A stop in the middle ends at once. A command that meets a demo not prepared yet leaves it so.
 */
@Component
@Profile(DemoMode.PROFILE)
class DemoStart implements SmartLifecycle {

    /** Before everything else that starts with the system, and after it when it stops. */
    private static final int FIRST = Integer.MIN_VALUE + 1000;

    private final DemoDatabase database;
    private final DemoProgress progress;
    private final DemoContent content;
    private final DemoStory story;
    private final DemoClock clock;
    private final Nodes nodes;
    private final SystemClock systemClock;
    private final TransactionTemplate transaction;
    private final boolean command;
    private volatile boolean running;
    private volatile boolean stopped;

    DemoStart(DemoDatabase database, DemoProgress progress, DemoContent content, DemoStory story, DemoClock clock, Nodes nodes,
            SystemClock systemClock, TransactionTemplate transaction, @Value("${followthrough.command:false}") boolean command) {
        this.database = database;
        this.progress = progress;
        this.content = content;
        this.story = story;
        this.clock = clock;
        this.nodes = nodes;
        this.systemClock = systemClock;
        this.transaction = transaction;
        this.command = command;
    }

    @Override
    public void start() {
        try {
            if (!progress.isDone() && !command) {
                prepare();
            }
        } finally {
            database.prepared();
        }
        if (progress.isDone()) {
            clock.resume();
            nodes.work();
        }
        running = true;
    }

    private void prepare() {
        if (progress.isOthers()) {
            throw new IllegalStateException(DemoTexts.text("demo.database.of-others"));
        }
        // The context's own shutdown waits until it has started; this one does not.
        var signal = new Thread(() -> stopped = true, "demo-stop");
        Runtime.getRuntime().addShutdownHook(signal);
        var began = systemClock.now();
        play();
        System.out.println(DemoTexts.text("demo.loaded", Duration.between(began, systemClock.now()).toSeconds()));
        if (!stopped) {
            Runtime.getRuntime().removeShutdownHook(signal);
        }
    }

    private void play() {
        System.out.println(DemoTexts.text("demo.loading"));
        progress.begin();
        var stories = DemoFiles.one("stories.json", Stories.class);
        content.load(stories.addressees());
        story.play(stories, percent -> System.out.println(DemoTexts.text("demo.loading.percent", percent)), () -> stopped);
        transaction.executeWithoutResult(status -> {
            clock.begin(stories.now());
            progress.done();
        });
    }

    @Override
    public void stop() {
        running = false;
        nodes.rest();
        try {
            clock.stop();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return FIRST;
    }
}
