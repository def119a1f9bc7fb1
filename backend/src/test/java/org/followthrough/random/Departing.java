package org.followthrough.random;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.followthrough.commitment.CommitmentState;

/** Partners that went out of tracking leave by themselves; to whom the ask was given on takes the place (decisions 31 and 37). */
final class Departing {

    static final Set<CommitmentState> OUT = EnumSet.of(CommitmentState.CLOSED_SUPERSEDED, CommitmentState.CLOSED_WITHDRAWN, CommitmentState.LAPSED);

    private final Kin kin;
    private final Joining joining;

    Departing(Kin kin, Joining joining) {
        this.kin = kin;
        this.joining = joining;
    }

    static boolean isGone(Promise p) {
        return OUT.contains(p.state);
    }

    /** Handles what has passed of all whom it concerns, and lets go who is gone; whom it concerned. */
    Set<Promise> settle(Group group, Instant now) {
        var touched = new LinkedHashSet<Promise>();
        Stream.concat(kin.members(group).stream(), heirs(group).values().stream()).forEach(p -> {
            Time.settle(p, now);
            touched.add(p);
        });
        var gone = kin.members(group).stream().filter(Departing::isGone).toList();
        if (!gone.isEmpty()) {
            var heirs = heirs(group);
            touched.addAll(heirs.values());
            leave(group, gone, heirs, now);
        }
        return touched;
    }

    private Map<String, Promise> heirs(Group group) {
        var heirs = new LinkedHashMap<String, Promise>();
        kin.members(group).stream().filter(Departing::isGone)
                .forEach(p -> heir(p).filter(heir -> kin.keeping(heir.ref).isEmpty()).ifPresent(heir -> heirs.put(p.ref, heir)));
        return heirs;
    }

    private Optional<Promise> heir(Promise gone) {
        return Optional.ofNullable(gone.givenTo).map(kin::get).flatMap(next -> isGone(next) ? heir(next) : Optional.of(next))
                .filter(next -> !next.isClosed());
    }

    private void leave(Group group, List<Promise> gone, Map<String, Promise> possible, Instant now) {
        var stay = kin.members(group).stream().filter(p -> !gone.contains(p)).toList();
        var heirs = stay.size() + possible.size() < Joining.AT_LEAST ? Map.<String, Promise>of() : possible;
        if (stay.size() + heirs.size() >= Joining.AT_LEAST && stay.stream().noneMatch(p -> p.ref.equals(group.coordinator))) {
            var next = Stream.concat(stay.stream().filter(p -> !p.isClosed()), Stream.concat(heirs.values().stream(), stay.stream())).findFirst().orElseThrow();
            joining.coordinate(group, next.ref, stay);
        }
        for (var heir : heirs.values()) {
            joining.join(group, List.of(heir.ref));
        }
        joining.leave(group, gone);
        if (!heirs.isEmpty()) {
            joining.reconsider(group, now);
        }
    }
}
