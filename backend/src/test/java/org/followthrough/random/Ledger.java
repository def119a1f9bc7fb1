package org.followthrough.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followthrough.reporting.CycleState;

/** Everything that is expected to be there, and what was tried with it last. */
final class Ledger {

    final Map<String, Promise> promises = new LinkedHashMap<>();
    final List<Edition> editions = new ArrayList<>();
    final Map<Edition, List<String>> asks = new LinkedHashMap<>();
    final List<Cycle> cycles = new ArrayList<>();
    final Roster roster = new Roster();
    /** Joint commitments by their ask. */
    final Map<String, List<Group>> groups = new LinkedHashMap<>();
    /** What was said of the quality codes of each ask, and in whose name. */
    final Map<String, List<String>> comments = new LinkedHashMap<>();
    /** Reports of organisations. */
    final List<Voice> voices = new ArrayList<>();
    /** Everything that was tried and that passed, in its order. */
    final List<String> log = new ArrayList<>();
    /** Number of the step that is being played. */
    int step;
    private final Map<String, List<String>> history = new HashMap<>();

    void put(Promise promise) {
        promises.put(promise.ref, promise);
    }

    List<Promise> all() {
        return List.copyOf(promises.values());
    }

    /** All of one ask, as it is. */
    Kin kin(String ask) {
        var promises = new LinkedHashMap<String, Promise>();
        all().stream().filter(promise -> promise.ask.equals(ask)).forEach(promise -> promises.put(promise.ref, promise));
        return new Kin(ask, promises, groups.getOrDefault(ask, List.of()));
    }

    /** What of one ask was predicted has come. */
    void put(Kin kin) {
        kin.promises().values().forEach(this::put);
        groups.put(kin.ask(), kin.groups());
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
        log.add(step + " " + ref + " " + what);
        history.computeIfAbsent(ref, none -> new ArrayList<>()).add(step + " " + what);
    }

    /** What touched a commitment. */
    List<String> history(String ref) {
        return history.getOrDefault(ref, List.of());
    }

    void remember(Collection<Promise> all, String what) {
        all.forEach(promise -> remember(promise.ref, what));
    }
}
