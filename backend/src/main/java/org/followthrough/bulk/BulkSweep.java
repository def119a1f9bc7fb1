package org.followthrough.bulk;

import org.followthrough.shared.BackgroundWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes up runs that nobody works on, as after a restart; on every node, and whoever claims one first has it. */
@Component
class BulkSweep {

    /** What one round takes up. */
    private static final int SOME = 20;

    private final BulkRuns runs;
    private final BulkRunner runner;
    private final BackgroundWork background;

    BulkSweep(BulkRuns runs, BulkRunner runner, BackgroundWork background) {
        this.runs = runs;
        this.runner = runner;
        this.background = background;
    }

    @Scheduled(fixedDelayString = "${followthrough.bulk.every:15s}", initialDelayString = "${followthrough.bulk.every:15s}")
    void sweep() {
        if (background.isOn()) {
            runs.queued(runner.queued());
            runs.left(SOME).forEach(runner::submit);
        }
    }
}
