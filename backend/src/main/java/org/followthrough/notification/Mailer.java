package org.followthrough.notification;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.notification.MailServer.Failure;
import org.followthrough.shared.BackgroundWork;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.SystemClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what lies in the outbox, on a virtual thread of its own. A mail is marked as sent after the server has taken it: a
 * node that dies in between sends it again under the same Message-ID, by which the receiver's program knows it.
 */
@Component
class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final int AT_A_TIME = 20;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration LONGEST_TRIAL = Duration.ofDays(7);

    private final Outbox outbox;
    private final MailText text;
    private final MailServer server;
    private final MethodClock clock;
    private final SystemClock systemClock;
    private final BackgroundWork background;

    Mailer(Outbox outbox, MailText text, MailServer server, MethodClock clock, SystemClock systemClock, BackgroundWork background) {
        this.outbox = outbox;
        this.text = text;
        this.server = server;
        this.clock = clock;
        this.systemClock = systemClock;
        this.background = background;
    }

    @Scheduled(fixedDelayString = "${followthrough.mail.every:30s}", initialDelayString = "${followthrough.mail.every:30s}")
    void post() {
        if (background.isOn() && server.writes()) {
            run();
        }
    }

    /** Gathers, and sends until the outbox is empty or the server takes no more. */
    void run() {
        outbox.gather(clock.now(), systemClock.now());
        while (server.sends() && sendSome()) {
            Thread.onSpinWait();
        }
    }

    /** True when there may be more to send now. */
    private boolean sendSome() {
        var mails = outbox.take(systemClock.now(), AT_A_TIME);
        var failures = mails.isEmpty() ? Map.<UUID, Failure>of() : server.send(messages(mails));
        var taken = mails.stream().map(Mail::id).filter(id -> !failures.containsKey(id)).toList();
        outbox.sent(taken, systemClock.now());
        mails.stream().filter(mail -> failures.containsKey(mail.id())).forEach(mail -> failed(mail, failures.get(mail.id())));
        return !taken.isEmpty() && mails.size() == AT_A_TIME;
    }

    private Map<UUID, MimeMessage> messages(List<Mail> mails) {
        var messages = new LinkedHashMap<UUID, MimeMessage>();
        mails.forEach(mail -> messages.put(mail.id(), text.message(mail, server.session(), server.from())));
        return messages;
    }

    private void failed(Mail mail, Failure failure) {
        var now = systemClock.now();
        LOG.warn("mail {} was not taken: {}", mail.id(), failure.reason());
        if (failure.lasting() || mail.createdAt().plus(LONGEST_TRIAL).isBefore(now)) {
            outbox.giveUp(mail.id(), now, failure.reason());
        } else {
            outbox.again(mail.id(), now.plus(pause(mail.attempts())), failure.reason());
        }
    }

    /** One minute, two, four, and so on, up to an hour. */
    static Duration pause(int attempts) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
