package org.followthrough.random;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.followthrough.commitment.Commitment;
import org.followthrough.forum.Profile;
import org.followthrough.identity.Role;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.reporting.CycleState;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.Walk;
import org.jspecify.annotations.Nullable;

/** Plays one step after the other: somebody tries something, a cycle is planned, asks are assigned, or the clock goes on. */
final class Stage {

    private static final int CROWD = 26;
    private static final Duration FAR = Duration.ofDays(20);

    private final Hands hands;
    private final Walk walk;
    private final MethodClock clock;
    private final Checks checks;
    private final Luck luck;
    private final Choice choice;
    final Ledger ledger = new Ledger();
    private int step;
    private int lastCycle;
    final Set<String> dropped = new HashSet<>();

    Stage(long seed, Hands hands, Eyes eyes, Walk walk, MethodClock clock) {
        this.hands = hands;
        this.walk = walk;
        this.clock = clock;
        this.checks = new Checks(eyes);
        this.luck = new Luck(seed);
        this.choice = new Choice(luck, hands);
    }

    void open(Profile profile, String zone) {
        ledger.editions.add(new Edition(hands.world.forumOfItsOwn(profile, zone), profile, ZoneId.of(zone)));
        ledger.asks.put(ledger.editions.getLast(), new ArrayList<>());
    }

    /** One step, checked. */
    void play(int number) {
        step = number;
        var dice = luck.of(1, 1000);
        if (ledger.open().size() < CROWD / 2 || dice <= 30 && ledger.open().size() < CROWD) {
            assign();
        } else if (dice <= 56) {
            cycle();
        } else if (dice <= 96) {
            time();
        } else if (dice <= 104) {
            giveOn();
        } else {
            deed();
        }
    }

    private void deed() {
        var closed = ledger.closed();
        var p = luck.once(10) && !closed.isEmpty() ? luck.of(closed) : busiest();
        var asks = ledger.asks.values().stream().flatMap(List::stream).toList();
        attempt(choice.next(p, ledger.cycles, asks, clock.now()));
    }

    /** The one of some at which most people have something to do: a panel's work takes many steps. */
    private Promise busiest() {
        return Stream.generate(() -> luck.of(ledger.open())).limit(3).max(java.util.Comparator.comparing(Stage::people)).orElseThrow();
    }

    private static int people(Promise p) {
        return switch (p.state) {
            case IN_REVIEW -> 6;
            case UNDER_CLEARANCE, RIGHT_OF_REPLY -> 4;
            case REPORT_DUE, ASSESSED -> 3;
            default -> p.waiting == null ? 1 : 3;
        };
    }

    private void attempt(Deed deed) {
        var expected = deed.promise().copy();
        var predicted = predict(() -> deed.rule().accept(expected, clock.now()));
        ledger.remember(deed.promise().ref, step + " " + clock.now() + " " + deed.words() + " -> " + predicted);
        var done = act(deed.promise().ref, predicted, deed.act());
        var now = predicted == Outcome.DONE ? expected : deed.promise();
        done.ifPresent(after -> after.tell(now));
        ledger.put(now);
        look(List.of(now));
    }

    private static Outcome predict(Runnable rule) {
        try {
            rule.run();
            return Outcome.DONE;
        } catch (Outcome.Refused refused) {
            return refused.outcome;
        }
    }

    private Optional<Deed.After> act(String ref, Outcome predicted, Deed.Act act) {
        var outcome = Outcome.DONE;
        var after = Optional.<Deed.After>empty();
        @Nullable RuntimeException why = null;
        try {
            after = Optional.of(act.run());
        } catch (RuntimeException refusal) {
            why = refusal;
            outcome = outcome(ref, refusal);
        }
        if (outcome != predicted) {
            throw new Disagreement(List.of(ref), "expected " + predicted + " but it was " + outcome + "\n  " + ledger.history(ref), why);
        }
        return after;
    }

    private Outcome outcome(String ref, RuntimeException refusal) {
        try {
            return Outcome.of(refusal);
        } catch (RuntimeException defect) {
            throw new Disagreement(List.of(ref), "a defect\n  " + ledger.history(ref), defect);
        }
    }

    private void look(List<Promise> touched) {
        touched.stream().filter(promise -> promise.drawn).forEach(checks::meet);
        var differences = checks.differences(touched);
        if (!differences.isEmpty()) {
            var refs = differences.stream().map(line -> line.split(" ")[0]).distinct().toList();
            var last = refs.stream().map(ref -> "last of " + ref + ":\n  " + ledger.history(ref)).toList();
            throw new Disagreement(refs, String.join("\n", differences) + "\n" + String.join("\n", last), null);
        }
    }

    /** Goes on without a commitment about which something is wrong. */
    void drop(String ref) {
        ledger.promises.remove(ref);
        dropped.add(ref);
    }

    /** Everything. */
    void lookAtAll() {
        look(ledger.all());
    }

    private void assign() {
        var edition = edition();
        var asks = ledger.asks.get(edition);
        var known = luck.once(4) && !asks.isEmpty();
        var ask = luck.once(20) ? "NO-SUCH-ASK" : known ? luck.of(asks) : hands.world.recommendationOf(edition.code);
        if (!known && !ask.equals("NO-SUCH-ASK")) {
            asks.add(ask);
        }
        var to = new ArrayList<String>();
        for (var i = luck.of(luck.once(15) ? 0 : 1, 2); i > 0; i--) {
            to.add(luck.once(25) ? "XYZ" : luck.of(Cast.PARTIES));
        }
        var now = clock.now();
        var due = luck.percent(80) ? null : edition.days.of(now).plusDays(luck.of(-2, 80));
        assign(edition, ask, to, due, luck.orAnybody(Cast.ORGANISER), luck.once(2), now);
    }

    /** One that is tracked for a while yet; where tracking has ended, the next of its kind. */
    private Edition edition() {
        var any = luck.of(ledger.editions);
        if (!isTracked(any)) {
            ledger.editions.remove(any);
            open(any.profile, any.days.zone().getId());
            return ledger.editions.getLast();
        }
        return any;
    }

    private boolean isGiven(String ref) {
        return ledger.promises.containsKey(ref) || dropped.contains(ref);
    }

    private boolean isTracked(Edition edition) {
        return edition.trackingEnds == null || edition.trackingEnds.isAfter(clock.now().plus(Duration.ofDays(120)));
    }

    private void assign(Edition edition, String ask, List<String> to, @Nullable LocalDate due, Person who, boolean oneOff, Instant now) {
        var predicted = predict(() -> {
            Outcome.FORBIDDEN.when(!who.is(Role.ORGANISER));
            Outcome.NOT_FOUND.when(ask.equals("NO-SUCH-ASK"));
            Outcome.WRONG_STATE.when(to.stream().anyMatch(party -> isGiven(ask + "~" + party)));
            Outcome.RULE_VIOLATION.when(to.isEmpty() || new HashSet<>(to).size() < to.size() || !Cast.PARTIES.containsAll(to)
                    || due != null && (!due.isAfter(LocalDate.ofInstant(now, edition.days.zone())) || !edition.has(org.followthrough.forum.ProfileStep.ACCEPTANCE)));
        });
        ledger.remember(ask, step + " " + who.name() + " assigns " + ask + " to " + to + " -> " + predicted);
        var given = new ArrayList<Commitment>();
        act(ask, predicted, () -> {
            given.addAll(hands.commitments.assign(hands.of(who), ask, to, due, oneOff));
            return Deed.After.NOTHING;
        });
        given.forEach(commitment -> welcome(commitment, edition, due, now));
    }

    private void welcome(Commitment commitment, Edition edition, @Nullable LocalDate due, Instant now) {
        edition.trackingEnds = commitment.trackingEndsAt();
        var p = new Promise(commitment.id(), commitment.ref(), commitment.addressee(), Cast.isGovernment(commitment.addressee()), edition, true,
                commitment.oneOff(), commitment.trackingEndsAt());
        Answers.assigned(p, now, due == null ? null : edition.days.end(due));
        ledger.put(p);
        ledger.remember(p.ref, step + " " + now + " is assigned");
        look(List.of(p));
    }

    private void giveOn() {
        var back = ledger.open().stream().filter(Promise::isHandedBack).toList();
        var p = back.isEmpty() || luck.once(6) ? luck.of(ledger.open()) : luck.of(back);
        var who = luck.orAnybody(Cast.ORGANISER);
        var to = luck.once(6) ? "XYZ" : luck.of(Cast.PARTIES);
        var reason = luck.text("It is theirs.");
        var now = clock.now();
        var given = new ArrayList<Commitment>();
        attempt(new Deed(p, who.name() + " gives it on to " + to,
                (it, at) -> SideWays.giveOn(it, who, reason, isGiven(p.ask + "~" + to), Cast.PARTIES.contains(to), at), () -> {
                    given.add(hands.transfers.giveOn(hands.of(who), p.ref, to, reason));
                    return Deed.After.NOTHING;
                }));
        given.forEach(commitment -> welcome(commitment, p.edition, null, now));
    }

    private void cycle() {
        var edition = luck.of(ledger.editions);
        var now = clock.now();
        var planned = ledger.cycles(edition).stream().filter(cycle -> cycle.state == CycleState.PLANNED).toList();
        if (!planned.isEmpty()) {
            openAhead(luck.of(planned));
            return;
        }
        var today = LocalDate.ofInstant(now, edition.days.zone());
        var opens = luck.once(3) ? today.plusDays(luck.of(1, 15)) : today;
        var due = opens.plusDays(luck.of(-1, 30));
        var taken = luck.once(10) && !ledger.cycles.isEmpty();
        var code = taken ? luck.of(ledger.cycles).code : "cycle-" + ++lastCycle;
        plan(new Cycle(code, edition, opens, due, luck.of(3, 10), luck.of(6, 20), luck.of(3, 8)), opens, due, taken, luck.orAnybody(Cast.ORGANISER), now);
    }

    private void plan(Cycle cycle, LocalDate opens, LocalDate due, boolean taken, Person who, Instant now) {
        var edition = cycle.edition;
        var veryLate = edition.days.between(edition.days.of(cycle.dueAt), edition.days.of(cycle.veryLateAt));
        var predicted = predict(() -> {
            Outcome.FORBIDDEN.when(!who.is(Role.ORGANISER));
            Outcome.WRONG_STATE.when(taken);
            Outcome.RULE_VIOLATION.when(due.isBefore(opens) || !cycle.dueAt.isAfter(now));
        });
        ledger.remember(cycle.code, step + " " + who.name() + " plans " + cycle.code + " -> " + predicted);
        act(cycle.code, predicted, () -> {
            hands.cycles.plan(hands.of(who), new CyclePlan(cycle.code, edition.code, opens, due, null, veryLate, cycle.reviewDays, cycle.replyDays));
            return Deed.After.NOTHING;
        });
        if (predicted == Outcome.DONE) {
            ledger.cycles.add(cycle);
            walkTo(clock.now());
        }
    }

    private void openAhead(Cycle cycle) {
        var who = luck.orAnybody(Cast.ORGANISER);
        var predicted = predict(() -> Outcome.FORBIDDEN.when(!who.is(Role.ORGANISER)));
        ledger.remember(cycle.code, step + " " + who.name() + " opens " + cycle.code + " -> " + predicted);
        act(cycle.code, predicted, () -> {
            hands.cycles.open(hands.of(who), cycle.code);
            return Deed.After.NOTHING;
        });
        if (predicted == Outcome.DONE) {
            walk.to(clock.now());
            look(opens(cycle));
        }
    }

    private List<Promise> opens(Cycle cycle) {
        cycle.state = CycleState.OPEN;
        var asked = ledger.of(cycle.edition).stream().filter(promise -> Reporting.opens(promise, cycle)).toList();
        ledger.remember(asked, step + " " + cycle.code + " opens");
        return asked;
    }

    /** To the next deadline, to the last moment before it, by some days, or over several deadlines. */
    private void time() {
        var now = clock.now();
        var next = next();
        var kind = luck.of(1, 10);
        if (kind <= 4 && next.filter(at -> at.isBefore(now.plus(FAR))).isPresent()) {
            walkTo(next.get());
        } else if (kind <= 5 && next.filter(at -> at.isAfter(now.plusSeconds(600)) && at.isBefore(now.plus(FAR))).isPresent()) {
            walkTo(next.get().minusSeconds(60));
        } else if (kind <= 9) {
            walkTo(now.plus(Duration.ofHours(luck.of(5, 60))));
        } else {
            walkTo(now.plus(Duration.ofDays(luck.of(5, 25))));
        }
    }

    private Optional<Instant> next() {
        return Stream.concat(ledger.promises.values().stream().flatMap(promise -> Time.next(promise).stream()).map(java.util.Map.Entry::getValue),
                ledger.nextToOpen().stream().map(cycle -> cycle.opensAt)).min(Instant::compareTo);
    }

    /** Stops at every instant at which anything is expected to happen, and looks at whom it happened to. */
    private void walkTo(Instant until) {
        for (var next = next().filter(at -> !at.isAfter(until)); next.isPresent(); next = next().filter(at -> !at.isAfter(until))) {
            var at = next.get().isAfter(clock.now()) ? next.get() : clock.now();
            walk.to(at);
            look(passed(at));
        }
        walk.to(until.isAfter(clock.now()) ? until : clock.now());
    }

    private List<Promise> passed(Instant at) {
        var touched = new HashSet<Promise>();
        for (var promise : ledger.all()) {
            while (Time.passOne(promise, at)) {
                touched.add(promise);
            }
        }
        ledger.remember(touched, step + " " + at + " passes");
        ledger.cycles.stream().filter(cycle -> cycle.state == CycleState.PLANNED && !cycle.opensAt.isAfter(at)).forEach(cycle -> touched.addAll(opens(cycle)));
        return touched.stream().sorted(java.util.Comparator.comparing(promise -> promise.ref)).toList();
    }

}
