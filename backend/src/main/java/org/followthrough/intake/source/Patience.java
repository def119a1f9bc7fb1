package org.followthrough.intake.source;

import java.time.Duration;
import org.followthrough.shared.RuleViolation;

/** How long a file may take to be read; asked between its parts. */
final class Patience {

    private final long end;

    private Patience(long end) {
        this.end = end;
    }

    static Patience of(Duration longest) {
        return new Patience(System.nanoTime() + longest.toNanos());
    }

    /** @throws RuleViolation when the time is over */
    void check() {
        if (System.nanoTime() - end > 0) {
            throw RuleViolation.of(SourceText.FIELD, "intake.file.takes-too-long");
        }
    }
}
