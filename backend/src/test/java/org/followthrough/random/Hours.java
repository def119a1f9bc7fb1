package org.followthrough.random;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.random.Move.Kind;
import org.followthrough.reporting.CycleState;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.Walk;

/** The time of a run: it stands still in a step and goes on by a second between two, and sometimes by far more. */
final class Hours {

    private static final Duration FAR = Duration.ofDays(20);
    private static final List<DeadlineKind> BY_LOT = List.of(DeadlineKind.SEATS_DECLARED, DeadlineKind.APPEAL_DECISION);

    private final Stage stage;
    private final Ledger ledger;
    private final Luck luck;
    private final Clocks clocks;

    /** What moves the product's time: the clock alone, or with everything that is due on the way. */
    record Clocks(MethodClock clock, Walk walk) {
    }

    Hours(Stage stage, Luck luck, Clocks clocks) {
        this.stage = stage;
        this.ledger = stage.ledger;
        this.luck = luck;
        this.clocks = clocks;
    }

    Instant now() {
        return clocks.clock().now();
    }

    Instant nextMoment() {
        return now().plusSeconds(1);
    }

    /** A step begins: what is due before it has happened, what is due at that very instant has not. */
    void begin(Instant at) {
        if (next().filter(at::isAfter).isPresent()) {
            walkTo(at);
        } else if (at.isAfter(now())) {
            clocks.clock().set(at);
        }
    }

    /** To the next deadline, to the instant of it with nothing worked off yet, by some days, over several deadlines, or unnoticed. */
    Move choose(int number, Instant at) {
        var next = next().filter(due -> due.isAfter(at.plusSeconds(1)) && due.isBefore(at.plus(FAR)));
        var kind = luck.of(1, 12);
        if (kind <= 4 && next.isPresent()) {
            return move(number, at, Kind.WALK, next.get());
        } else if (kind <= 5 && next.isPresent()) {
            return move(number, at, Kind.WALK, next.get().minusSeconds(1));
        } else if (kind <= 9) {
            return move(number, at, Kind.WALK, at.plus(Duration.ofHours(luck.of(5, 60))));
        } else if (kind == 10) {
            return move(number, at, Kind.WALK, at.plus(Duration.ofDays(luck.of(5, 25))));
        }
        return move(number, at, Kind.UNNOTICED, unnoticed(at.plus(Duration.ofHours(luck.of(5, 70)))));
    }

    private static Move move(int number, Instant at, Kind kind, Instant until) {
        return new Move(number, at, kind, until.toString());
    }

    /** Nothing is worked off: what passes is settled by whoever comes next. Lots are drawn only where it is seen. */
    private Instant unnoticed(Instant wanted) {
        var lots = ledger.promises.values().stream().flatMap(promise -> BY_LOT.stream().flatMap(kind -> Stream.ofNullable(promise.deadlines.get(kind))));
        return Stream.concat(lots, ledger.nextToOpen().stream().map(cycle -> cycle.opensAt)).map(at -> at.minusSeconds(60)).min(Instant::compareTo)
                .filter(wanted::isAfter).orElse(wanted);
    }

    void play(Move move) {
        var until = Instant.parse(move.about());
        if (move.kind() == Kind.WALK) {
            walkTo(until);
        } else if (until.isAfter(now())) {
            clocks.clock().set(until);
        }
    }

    private Optional<Instant> next() {
        return Stream.concat(ledger.promises.values().stream().flatMap(promise -> Time.nextMoment(promise).stream()),
                ledger.nextToOpen().stream().map(cycle -> cycle.opensAt)).min(Instant::compareTo);
    }

    /** Stops at every instant at which anything is expected to happen, and looks at whom it happened to. */
    void walkTo(Instant until) {
        for (var next = next().filter(at -> !at.isAfter(until)); next.isPresent(); next = next().filter(at -> !at.isAfter(until))) {
            stage.look(passes(next.get().isAfter(now()) ? next.get() : now()));
        }
        clocks.walk().to(until.isAfter(now()) ? until : now());
    }

    /** Walks to an instant up to which nothing is expected between, and returns what is expected to be touched by then. */
    Collection<Promise> passes(Instant at) {
        clocks.walk().to(at);
        var touched = new LinkedHashSet<Promise>();
        for (var promise : ledger.all()) {
            while (Time.passOne(promise, at)) {
                touched.add(promise);
            }
        }
        ledger.remember(touched, at + " passes");
        ledger.cycles.stream().filter(cycle -> cycle.state == CycleState.PLANNED && !cycle.opensAt.isAfter(at))
                .forEach(cycle -> touched.addAll(stage.office().opens(cycle)));
        return touched;
    }
}
