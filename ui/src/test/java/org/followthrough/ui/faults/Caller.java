package org.followthrough.ui.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.followthrough.ui.faults.Api.Reply;

/** Asks again, with the same key, until there is an answer; notes what was no clean refusal meanwhile. */
final class Caller {

    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final Duration AGAIN = Duration.ofMillis(50);
    private static final int UNAVAILABLE = 503;

    private final Api api;
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger interruptions = new AtomicInteger();
    private volatile boolean mayBeGone;

    Caller(Api api) {
        this.api = api;
    }

    private interface Request {
        Reply send() throws IOException;
    }

    /** The program itself is down from now on, or is up again: without that a broken connection is a fault. */
    void mayBeGone(boolean gone) {
        mayBeGone = gone;
    }

    /** What nobody should ever get to see. */
    Queue<String> faults() {
        return faults;
    }

    /** How many requests were refused or broken off. */
    int interruptions() {
        return interruptions.get();
    }

    /** Sends a change until it is acknowledged. */
    Reply change(Change change) {
        var reply = answer(change.method() + " " + change.path(), "json", () -> api.send(change));
        if (!reply.isDone()) {
            throw new AssertionError(change + ": " + reply.status() + " " + reply.text());
        }
        return reply;
    }

    /** Reads until there is an answer, which may be that there is nothing. */
    Reply get(String who, String path) {
        return answer("GET " + path, "json", () -> api.get(who, path));
    }

    /** Reads a page of the portal. */
    Reply page(String path) {
        var reply = answer("GET " + path, "html", () -> api.page(path));
        if (reply.status() != 200 || !reply.text().strip().endsWith("</html>")) {
            faults.add(path + ": " + reply.status() + " " + reply.text());
        }
        return reply;
    }

    private Reply answer(String what, String form, Request request) {
        return await(what).atMost(RECOVERY).pollDelay(Duration.ZERO).pollInterval(AGAIN).pollInSameThread()
                .until(() -> attempt(what, form, request), Optional::isPresent).orElseThrow();
    }

    private Optional<Reply> attempt(String what, String form, Request request) {
        try {
            var reply = request.send();
            if (reply.status() != UNAVAILABLE) {
                return Optional.of(reply);
            }
            refused(what, form, reply);
        } catch (IOException broken) {
            brokenOff(what, broken);
        }
        return Optional.empty();
    }

    private void refused(String what, String form, Reply reply) {
        interruptions.incrementAndGet();
        var whole = form.equals("html") ? reply.text().strip().endsWith("</html>")
                : reply.mediaType().equals("application/problem+json") && reply.json().at("/status").asInt(0) == UNAVAILABLE;
        if (!whole || reply.retryAfter().isEmpty() || reply.text().contains("Exception")) {
            faults.add(what + ": " + reply.mediaType() + " " + reply.text());
        }
    }

    private void brokenOff(String what, IOException broken) {
        interruptions.incrementAndGet();
        if (!mayBeGone) {
            faults.add(what + ": " + broken);
        }
    }
}
