package org.followthrough.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.followthrough.evidence.confidential.ConfidentialNews;
import org.followthrough.evidence.confidential.ConfidentialNews.Came;
import org.followthrough.notification.Notices.Telling;
import org.followthrough.shared.BackgroundWork;
import org.followthrough.workflow.Walk;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the panel at work on the next day that something came for it confidentially; once a day at most, and never what. */
@Component
class ConfidentialNotices {

    private static final String TOPIC = "confidential-received";
    /** A walking clock looks for them once a day at most. */
    private static final Duration STEP = Duration.ofHours(6);

    private final Notices notices;
    private final ConfidentialNews news;
    private final BackgroundWork background;
    private final TransactionTemplate transaction;
    private final AtomicReference<Instant> walked = new AtomicReference<>(Instant.EPOCH);

    ConfidentialNotices(Notices notices, ConfidentialNews news, BackgroundWork background, TransactionTemplate transaction) {
        this.notices = notices;
        this.news = news;
        this.background = background;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${followthrough.confidential.tell-every:10m}", initialDelayString = "${followthrough.confidential.tell-every:10m}")
    void look() {
        if (background.isOn()) {
            tell();
        }
    }

    @EventListener
    void on(Walk.Arrived arrived) {
        var last = walked.get();
        if (arrived.at().isBefore(last) || Duration.between(last, arrived.at()).compareTo(STEP) >= 0) {
            walked.set(arrived.at());
            tell();
        }
    }

    void tell() {
        transaction.executeWithoutResult(status -> news.take().forEach(this::tell));
    }

    private void tell(Came came) {
        var at = came.day().atStartOfDay(ZoneOffset.UTC).toInstant();
        notices.tell(new Telling(NoticeKind.OUTCOME, TOPIC, "outcome:" + TOPIC + ":" + came.commitment() + ":" + at, came.commitment(), null, null, at, null),
                came.panel());
    }
}
