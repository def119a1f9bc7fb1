package org.followthrough.ui.faults;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.followthrough.ui.faults.Api.Reply;

/** Everything that was acknowledged: each answer, and what has to be found of each commitment because of it. */
final class Ledger {

    private final Map<String, Kept> commitments = new ConcurrentHashMap<>();
    private final Queue<Acknowledged> answers = new ConcurrentLinkedQueue<>();

    /** A change and its first answer. */
    record Acknowledged(Change change, Reply reply) {
    }

    /** What is known of one commitment. */
    static final class Kept {

        private final String ref;
        private final Map<String, Integer> actions = new TreeMap<>();
        private final Map<String, String> evidence = new TreeMap<>();
        private String state = "";
        private String step = "";
        private String draft = "";
        private int contributions;

        private Kept(String ref) {
            this.ref = ref;
        }

        String ref() {
            return ref;
        }

        /** Someone of the addressee with one of its roles. */
        String of(String role) {
            return role + "." + ref.substring(ref.indexOf('~') + 1).toLowerCase();
        }

        synchronized Kept acted(String action) {
            actions.merge(action, 1, Integer::sum);
            return this;
        }

        synchronized Kept at(String newState, String newStep) {
            state = newState;
            step = newStep;
            return this;
        }

        synchronized void added(String id, String sha256) {
            evidence.put(id, sha256);
        }

        synchronized void drafted(String text) {
            draft = text;
        }

        synchronized void contributed() {
            contributions++;
        }

        synchronized Map<String, Integer> actions() {
            return new TreeMap<>(actions);
        }

        synchronized Map<String, String> evidence() {
            return new TreeMap<>(evidence);
        }

        synchronized String state() {
            return state;
        }

        synchronized String step() {
            return step;
        }

        synchronized String draft() {
            return draft;
        }

        synchronized int contributions() {
            return contributions;
        }
    }

    Kept of(String ref) {
        return commitments.computeIfAbsent(ref, Kept::new);
    }

    Collection<Kept> commitments() {
        return commitments.values();
    }

    void keep(Change change, Reply reply) {
        answers.add(new Acknowledged(change, reply));
    }

    int size() {
        return answers.size();
    }

    /** All answers since {@code first}, oldest first. */
    Collection<Acknowledged> answersFrom(int first) {
        return answers.stream().skip(first).toList();
    }
}
