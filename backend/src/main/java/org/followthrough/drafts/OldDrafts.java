package org.followthrough.drafts;

import java.time.Duration;
import org.followthrough.shared.BackgroundWork;
import org.followthrough.shared.SystemClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes drafts to which nobody has come back for a long time, on every node, a bounded number at a time. */
@Component
class OldDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(OldDrafts.class);
    private static final int AT_A_TIME = 500;

    private final KeptDrafts drafts;
    private final SystemClock clock;
    private final BackgroundWork background;
    private final Duration kept;

    OldDrafts(KeptDrafts drafts, SystemClock clock, BackgroundWork background, @Value("${followthrough.drafts.keep-days:180}") int days) {
        this.drafts = drafts;
        this.clock = clock;
        this.background = background;
        if (days < 1) {
            throw new IllegalArgumentException("followthrough.drafts.keep-days is a number of days from 1 on");
        }
        kept = Duration.ofDays(days);
    }

    @Scheduled(fixedDelayString = "${followthrough.drafts.forget-every:1h}", initialDelayString = "${followthrough.drafts.forget-first:7m}")
    void forget() {
        if (background.isOn()) {
            run();
        }
    }

    /** Returns how many are gone; what is left over goes the next time. */
    int run() {
        var gone = drafts.removeOld(clock.now().minus(kept), AT_A_TIME);
        if (gone > 0) {
            LOG.info("{} drafts that nobody came back to were removed", gone);
        }
        return gone;
    }
}
