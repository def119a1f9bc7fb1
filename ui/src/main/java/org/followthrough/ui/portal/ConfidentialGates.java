package org.followthrough.ui.portal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.followthrough.shared.SystemClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What holds off floods of confidential submissions; who floods the form keeps nobody from what became of theirs, and the other way round. */
@Component
class ConfidentialGates {

    private static final int FILES_AT_ONCE = 2;
    private static final long PATIENCE = 10;

    final ConfidentialGate form;
    final ConfidentialGate receipt;
    private final Semaphore files = new Semaphore(FILES_AT_ONCE, true);

    ConfidentialGates(SystemClock clock) {
        form = new ConfidentialGate(clock);
        receipt = new ConfidentialGate(clock);
    }

    @Scheduled(fixedRate = 60_000)
    void forget() {
        form.forgetWhatIsOver();
        receipt.forgetWhatIsOver();
    }

    /** Waits for its turn to hold a whole file in memory; false where none comes within seconds. {@link #release} follows true. */
    boolean acquire() {
        try {
            return files.tryAcquire(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void release() {
        files.release();
    }
}
