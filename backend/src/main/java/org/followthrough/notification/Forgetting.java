package org.followthrough.notification;

import java.time.Duration;
import java.util.function.IntSupplier;
import org.followthrough.shared.BackgroundWork;
import org.followthrough.shared.SystemClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets old notices and mails, on every node, a bounded number at a time. */
@Component
class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final int AT_A_TIME = 500;
    private static final int MOST = 40;
    /** A digest of a week is made once, and a mail is tried for a week: the outbox remembers at least this long. */
    static final Duration SHORTEST_OF_MAILS = Duration.ofDays(15);

    private final OldNotices old;
    private final SystemClock clock;
    private final BackgroundWork background;
    private final Duration read;
    private final Duration unread;
    private final Duration mails;

    Forgetting(OldNotices old, SystemClock clock, BackgroundWork background,
            @Value("${followthrough.notices.keep-read-days:180}") int read, @Value("${followthrough.notices.keep-unread-days:400}") int unread,
            @Value("${followthrough.mail.keep-days:90}") int mails) {
        this.old = old;
        this.clock = clock;
        this.background = background;
        this.read = days(read, "followthrough.notices.keep-read-days");
        this.unread = days(unread, "followthrough.notices.keep-unread-days");
        var wanted = days(mails, "followthrough.mail.keep-days");
        this.mails = wanted.compareTo(SHORTEST_OF_MAILS) < 0 ? SHORTEST_OF_MAILS : wanted;
    }

    private static Duration days(int days, String setting) {
        if (days < 1) {
            throw new IllegalArgumentException(setting + " is a number of days from 1 on");
        }
        return Duration.ofDays(days);
    }

    @Scheduled(fixedDelayString = "${followthrough.notices.forget-every:1h}", initialDelayString = "${followthrough.notices.forget-first:5m}")
    void forget() {
        if (background.isOn()) {
            run();
        }
    }

    /** Returns how many rows are gone. */
    int run() {
        var now = clock.now();
        var gone = batches(() -> old.read(now.minus(read), AT_A_TIME)) + batches(() -> old.unread(now.minus(unread), AT_A_TIME))
                + batches(() -> old.mails(now.minus(mails), AT_A_TIME));
        if (gone > 0) {
            LOG.info("{} old notices and mails were removed", gone);
        }
        return gone;
    }

    /** Until there is nothing left, or so much was done that the rest can wait for the next time. */
    private static int batches(IntSupplier batch) {
        var all = 0;
        for (var i = 0; i < MOST; i++) {
            var gone = batch.getAsInt();
            all += gone;
            if (gone < AT_A_TIME) {
                break;
            }
        }
        return all;
    }
}
