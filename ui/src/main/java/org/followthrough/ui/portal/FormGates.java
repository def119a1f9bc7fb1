package org.followthrough.ui.portal;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.followthrough.shared.SystemClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What holds off floods of forms that ask for no account; who floods one of them keeps nobody from the others. */
@Component
class FormGates {

    private static final int FILES_AT_ONCE = 2;
    private static final long PATIENCE = 10;

    final FormGate evidence;
    final FormGate evidenceReceipt;
    final FormGate comment;
    final FormGate commentReceipt;
    private final Semaphore files = new Semaphore(FILES_AT_ONCE, true);

    FormGates(SystemClock clock) {
        evidence = new FormGate(clock);
        evidenceReceipt = new FormGate(clock);
        comment = new FormGate(clock);
        commentReceipt = new FormGate(clock);
    }

    @Scheduled(fixedRate = 60_000)
    void forget() {
        List.of(evidence, evidenceReceipt, comment, commentReceipt).forEach(FormGate::forgetWhatIsOver);
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
