package org.followthrough.notification.webhooks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.followthrough.evidence.copies.FetchFailed;
import org.followthrough.evidence.copies.FetchProblem;
import org.followthrough.evidence.copies.SafePost;
import org.followthrough.notification.webhooks.Deliveries.Turn;
import org.followthrough.shared.BackgroundWork;
import org.followthrough.shared.SystemClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what lies in the outbox, to several webhooks at once and to each one message after the other. A message is marked as delivered after
 * the address has taken it: a node that dies in between sends it again under the same id, by which the receiver knows it.
 */
@Component
class WebhookSender {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final int AT_ONCE = 8;
    /** With the time limit of each far less than the lease. */
    private static final int IN_A_TURN = 20;
    private static final int GONE = 410;
    private static final int MOST_ATTEMPTS = 11;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Deliveries deliveries;
    private final WebhookGatherer gatherer;
    private final WebhookService webhooks;
    private final SystemClock clock;
    private final BackgroundWork background;
    private final SafePost post;

    WebhookSender(Deliveries deliveries, WebhookGatherer gatherer, WebhookService webhooks, SystemClock clock, BackgroundWork background,
            WebhookAddress addresses, @Value("${followthrough.webhooks.limit:10s}") Duration limit) {
        this.deliveries = deliveries;
        this.gatherer = gatherer;
        this.webhooks = webhooks;
        this.clock = clock;
        this.background = background;
        this.post = new SafePost(addresses.rule(), limit);
    }

    @Scheduled(fixedDelayString = "${followthrough.webhooks.every:5s}", initialDelayString = "${followthrough.webhooks.every:5s}")
    void work() {
        if (background.isOn()) {
            run();
        }
    }

    @Scheduled(fixedDelayString = "1h", initialDelayString = "10m")
    void forget() {
        if (background.isOn()) {
            deliveries.forget(clock.now().minus(KEPT));
        }
    }

    /** Makes messages of all that became public, and gives each webhook that has something due one turn. */
    void run() {
        while (gatherer.gather()) {
            Thread.onSpinWait();
        }
        var turns = deliveries.take(clock.now(), AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            turns.forEach(turn -> threads.submit(() -> send(turn)));
        }
    }

    private void send(Turn turn) {
        try {
            var due = deliveries.due(turn.webhook(), clock.now(), IN_A_TURN).iterator();
            while (due.hasNext() && send(turn, due.next())) {
                Thread.onSpinWait();
            }
        } finally {
            deliveries.giveBack(turn.webhook());
        }
    }

    /** False where the address does not take it, and is left alone for a while. */
    private boolean send(Turn turn, Delivery delivery) {
        try {
            var body = delivery.body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            var status = post.send(URI.create(turn.address()), Signature.headers(delivery.id(), clock.now(), delivery.body(), turn.secret()), body);
            return status / 100 == 2 ? delivered(delivery, status) : failed(turn, delivery, status, FetchProblem.REFUSED);
        } catch (FetchFailed why) {
            return failed(turn, delivery, null, why.problem());
        }
    }

    private boolean delivered(Delivery delivery, int status) {
        deliveries.delivered(delivery.id(), clock.now(), status);
        return true;
    }

    private boolean failed(Turn turn, Delivery delivery, @Nullable Integer status, FetchProblem problem) {
        var now = clock.now();
        var again = now.plus(pause(delivery.attempts() + 1));
        LOG.warn("webhook {} did not take {}: {} {}", turn.webhook(), delivery.id(), problem.code(), status == null ? "" : status);
        var last = delivery.attempts() + 1 >= MOST_ATTEMPTS;
        deliveries.failed(delivery.id(), last ? null : again, last ? now : null, status, problem.code());
        deliveries.putOff(turn.webhook(), now, putOffUntil(now, again));
        if (status != null && status == GONE) {
            webhooks.gone(turn.webhook());
        }
        return false;
    }

    /** What has not been tried yet does not wait as long as what was refused often: the trouble may lie in the one message. */
    private static Instant putOffUntil(Instant now, Instant again) {
        var soon = now.plus(FIRST_PAUSE);
        return soon.isBefore(again) ? soon : again;
    }

    /** One minute, four, sixteen, and so on, up to half a day: with {@link #MOST_ATTEMPTS} nearly three days. */
    static Duration pause(int attempts) {
        var grown = FIRST_PAUSE.multipliedBy(1L << 2 * Math.min(attempts - 1, 10));
        return grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
    }
}
