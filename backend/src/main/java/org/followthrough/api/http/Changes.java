package org.followthrough.api.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.followthrough.api.http.AnsweredRequests.Answered;
import org.followthrough.shared.RuleViolation;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a change in one transaction and answers for it, in the order of the contract: the first answer where the same was
 * asked before · 404 · 403 · 400 · 413, 415 · 412 · and then, by the service, 409 · 422.
 */
@Component
public final class Changes {

    private final AnsweredRequests answered;
    private final TransactionTemplate transaction;

    Changes(AnsweredRequests answered, TransactionTemplate transaction) {
        this.answered = answered;
        this.transaction = transaction;
    }

    /** Starts a change that {@code allowed} lets through: it throws what the caller may not see or not do. */
    public Change of(Call call, Runnable allowed) {
        return new Change(call, allowed, () -> { }, List::of, fields -> { });
    }

    /** A change that is being described; it is made by {@link #json} or {@link #form}. */
    public final class Change {

        private final Call call;
        private final Runnable allowed;
        private final Runnable lock;
        private final Supplier<List<?>> records;
        private final Consumer<Fields> peek;

        private Change(Call call, Runnable allowed, Runnable lock, Supplier<List<?>> records, Consumer<Fields> peek) {
            this.call = call;
            this.allowed = allowed;
            this.lock = lock;
            this.records = records;
            this.peek = peek;
        }

        /**
         * Names what {@code If-Match} may speak of: the record, or the one it belongs to, as the caller may see them.
         *
         * @param lock keeps others from changing the records until the change is made
         */
        public Change on(Runnable lock, Supplier<List<?>> records) {
            return new Change(call, allowed, lock, records, peek);
        }

        /** Asks the rule that depends on what the body says, before anything is said about the rest of the body. */
        public Change peeking(Consumer<Fields> rule) {
            return new Change(call, allowed, lock, records, rule);
        }

        /** Makes the change that a JSON body asks for. */
        public ResponseEntity<byte[]> json(Shape shape, Function<Fields, Answer> act) {
            return form(shape, (fields, body) -> act.apply(fields));
        }

        /** Makes the change that a form or a JSON body asks for. */
        public ResponseEntity<byte[]> form(Shape shape, BiFunction<Fields, Body, Answer> act) {
            call.body();
            return Objects.requireNonNull(transaction.execute(status -> make(shape, act)));
        }

        /** Reads a body and answers in a way of its own; nothing is changed and nothing kept. */
        public void reading(Shape shape, BiConsumer<Fields, Body> act) {
            call.body();
            allowed.run();
            call.plain();
            act.accept(call.body().open(shape), call.body());
        }

        private ResponseEntity<byte[]> make(Shape shape, BiFunction<Fields, Body, Answer> act) {
            var key = key();
            var before = key.flatMap(k -> answered.lock(call.actor().id(), k));
            if (before.isPresent() && call.body().isWhole() && before.get().answers(fingerprint())) {
                return again(before.get());
            }
            allowed.run();
            call.body().peek().ifPresent(peek);
            call.plain();
            checkKey();
            var fields = call.body().open(shape);
            if (before.isPresent()) {
                throw RuleViolation.of("Idempotency-Key", "api.key.reused");
            }
            requireFresh();
            var answer = act.apply(fields, call.body());
            return keep(key, answer);
        }

        private Optional<String> key() {
            return call.header("Idempotency-Key").filter(Change::isKey);
        }

        private static boolean isKey(String key) {
            return key.matches("[\\x21-\\x7e]([\\x20-\\x7e]{0,198}[\\x21-\\x7e])?");
        }

        private void checkKey() {
            if (call.header("Idempotency-Key").filter(key -> !isKey(key)).isPresent()) {
                throw Unreadable.of("Idempotency-Key", "api.key.form");
            }
        }

        private byte[] fingerprint() {
            var digest = ApiJson.sha256();
            digest.update((call.method() + " " + call.path() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(call.body().fingerprint());
        }

        private ResponseEntity<byte[]> again(Answered first) {
            return Answer.entity(call, first.status(), first.location(), first.etag(), first.body());
        }

        private void requireFresh() {
            if (call.header("If-Match").isPresent()) {
                lock.run();
                if (call.isStale(records.get())) {
                    throw new Stale();
                }
            }
        }

        private ResponseEntity<byte[]> keep(Optional<String> key, Answer answer) {
            var entity = answer.entity(call);
            key.ifPresent(k -> answered.keep(call.actor().id(), k, call.path(), new Answered(fingerprint(), answer.status(),
                    answer.location(), ApiJson.etag(answer.kept()), ApiJson.bytes(answer.kept()))));
            return entity;
        }
    }
}
