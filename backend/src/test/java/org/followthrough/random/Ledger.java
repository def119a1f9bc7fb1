package org.followthrough.random;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.followthrough.reporting.CycleState;

/** Everything that is expected to be there, and what was tried with it last. */
final class Ledger {

    private static final int REMEMBERED = 25;

    final Map<String, Promise> promises = new LinkedHashMap<>();
    final List<Edition> editions = new ArrayList<>();
    final Map<Edition, List<String>> asks = new HashMap<>();
    final List<Cycle> cycles = new ArrayList<>();
    private final Map<String, Deque<String>> history = new HashMap<>();

    void put(Promise promise) {
        promises.put(promise.ref, promise);
    }

    List<Promise> all() {
        return List.copyOf(promises.values());
    }

    List<Promise> open() {
        return promises.values().stream().filter(promise -> !promise.isClosed()).toList();
    }

    List<Promise> closed() {
        return promises.values().stream().filter(Promise::isClosed).toList();
    }

    List<Promise> of(Edition edition) {
        return promises.values().stream().filter(promise -> promise.edition == edition).toList();
    }

    List<Cycle> cycles(Edition edition) {
        return cycles.stream().filter(cycle -> cycle.edition == edition).toList();
    }

    Optional<Cycle> nextToOpen() {
        return cycles.stream().filter(cycle -> cycle.state == CycleState.PLANNED).min(java.util.Comparator.comparing(cycle -> cycle.opensAt));
    }

    void remember(String ref, String what) {
        var last = history.computeIfAbsent(ref, none -> new ArrayDeque<>());
        last.addLast(what);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    String history(String ref) {
        return String.join("\n  ", Objects.requireNonNullElse(history.get(ref), new ArrayDeque<>()));
    }

    void remember(Collection<Promise> all, String what) {
        all.forEach(promise -> remember(promise.ref, what));
    }
}
