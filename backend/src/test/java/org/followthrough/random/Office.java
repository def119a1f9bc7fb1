package org.followthrough.random;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.followthrough.commitment.Commitment;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProfileStep;
import org.followthrough.identity.Role;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.reporting.CycleState;
import org.jspecify.annotations.Nullable;

/** What an organiser does with an edition: asks are assigned and given on, cycles are planned and opened. */
final class Office {

    private static final Duration WORTH_IT = Duration.ofDays(120);

    private final Stage stage;
    private final Luck luck;
    private final Hands hands;
    private final Ledger ledger;
    private int lastEdition;
    private int lastCycle;

    Office(Stage stage, Luck luck, Hands hands) {
        this.stage = stage;
        this.luck = luck;
        this.hands = hands;
        this.ledger = stage.ledger;
    }

    void open(Profile profile, String zone) {
        var code = "R" + ++lastEdition;
        ledger.editions.add(new Edition(hands.world.forumOfItsOwn(code, profile, zone), profile, ZoneId.of(zone)));
        ledger.asks.put(ledger.editions.getLast(), new ArrayList<>());
    }

    void assign() {
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
        var now = stage.hours.now();
        var due = luck.percent(80) ? null : edition.days.of(now).plusDays(luck.of(-2, 80));
        assign(edition, ask, to, due, luck.orAnybody(Cast.ORGANISER), luck.once(2), now);
    }

    /** One that is tracked for a while yet; where tracking has ended, the next of its kind. */
    Edition edition() {
        var any = luck.of(ledger.editions);
        if (any.trackingEnds == null || any.trackingEnds.isAfter(stage.hours.now().plus(WORTH_IT))) {
            return any;
        }
        ledger.editions.remove(any);
        open(any.profile, any.days.zone().getId());
        return ledger.editions.getLast();
    }

    private void assign(Edition edition, String ask, List<String> to, @Nullable LocalDate due, Person who, boolean oneOff, Instant now) {
        var predicted = Stage.predict(() -> requireAssignable(edition, ask, to, due, who, now));
        ledger.remember(ask, now + " " + who.name() + " assigns " + ask + " to " + to + " by " + due + " -> " + predicted);
        var given = new ArrayList<Commitment>();
        stage.act(ask, predicted, () -> {
            given.addAll(hands.commitments.assign(hands.of(who), ask, to, due, oneOff));
            return Deed.After.NOTHING;
        });
        given.forEach(commitment -> stage.look(List.of(enter(commitment, edition, due, now))));
    }

    void requireAssignable(Edition edition, String ask, List<String> to, @Nullable LocalDate due, Person who, Instant now) {
        Outcome.FORBIDDEN.when(!who.is(Role.ORGANISER));
        Outcome.NOT_FOUND.when(ask.equals("NO-SUCH-ASK"));
        Outcome.WRONG_STATE.when(to.stream().anyMatch(party -> stage.isGiven(ask + "~" + party)));
        Outcome.RULE_VIOLATION.when(to.isEmpty() || new HashSet<>(to).size() < to.size() || !Cast.PARTIES.containsAll(to)
                || due != null && (!due.isAfter(LocalDate.ofInstant(now, edition.days.zone())) || !edition.has(ProfileStep.ACCEPTANCE)));
    }

    /** Takes over something that was given to somebody. */
    Promise enter(Commitment commitment, Edition edition, @Nullable LocalDate due, Instant now) {
        edition.trackingEnds = commitment.trackingEndsAt();
        var p = new Promise(commitment.id(), commitment.ref(), commitment.addressee(), Cast.isGovernment(commitment.addressee()), edition, true,
                commitment.oneOff(), commitment.trackingEndsAt());
        Answers.assigned(p, now, due == null ? null : edition.days.end(due));
        ledger.put(p);
        ledger.remember(p.ref, now + " is assigned");
        return p;
    }

    /** An ask is one for a treaty, or is none: panels that begin from now on rate on the ladder, or on the milestones. */
    void mark() {
        var edition = luck.of(ledger.editions);
        var asks = ledger.asks.get(edition);
        var ask = asks.isEmpty() || luck.once(12) ? "NO-SUCH-ASK" : luck.of(asks);
        var who = luck.orAnybody(luck.of(Cast.ORGANISER, Cast.CURATOR));
        var treaty = luck.percent(75);
        var predicted = Stage.predict(() -> {
            Outcome.FORBIDDEN.when(!who.is(Role.ORGANISER) && !who.is(Role.CURATOR));
            Outcome.NOT_FOUND.when(ask.equals("NO-SUCH-ASK"));
        });
        ledger.remember(ask, who.name() + " marks it as one for a treaty: " + treaty + " -> " + predicted);
        stage.act(ask, predicted, () -> {
            hands.treaties.mark(hands.of(who), ask, treaty);
            return Deed.After.NOTHING;
        });
        if (predicted == Outcome.DONE && treaty) {
            edition.treaties.add(ask);
        } else if (predicted == Outcome.DONE) {
            edition.treaties.remove(ask);
        }
    }

    Promise toGiveOn() {
        var back = ledger.open().stream().filter(Promise::isHandedBack).toList();
        return back.isEmpty() || luck.once(6) ? luck.of(ledger.open()) : luck.of(back);
    }

    void giveOn(Promise p) {
        var who = luck.orAnybody(Cast.ORGANISER);
        var to = luck.once(6) ? "XYZ" : luck.of(Cast.PARTIES);
        var reason = luck.text("It is theirs.");
        var given = new ArrayList<Commitment>();
        stage.attempt(new Deed(p, who.name() + " gives it on to " + to,
                (it, at) -> SideWays.giveOn(it, who, reason, to, stage.isGiven(p.ask + "~" + to), Cast.PARTIES.contains(to), at), () -> {
                    given.add(hands.transfers.giveOn(hands.of(who), p.ref, to, reason));
                    return it -> enter(given.getFirst(), p.edition, null, stage.hours.now());
                }));
        given.forEach(commitment -> stage.look(List.of(Objects.requireNonNull(ledger.promises.get(commitment.ref())))));
    }

    void cycle() {
        var edition = luck.of(ledger.editions);
        var planned = ledger.cycles(edition).stream().filter(cycle -> cycle.state == CycleState.PLANNED).toList();
        if (!planned.isEmpty()) {
            openAhead(luck.of(planned));
            return;
        }
        var today = LocalDate.ofInstant(stage.hours.now(), edition.days.zone());
        var opens = luck.once(3) ? today.plusDays(luck.of(1, 15)) : today;
        var due = opens.plusDays(luck.of(-1, 30));
        var taken = luck.once(10) && !ledger.cycles.isEmpty();
        var code = taken ? luck.of(ledger.cycles).code : "cycle-" + ++lastCycle;
        plan(new Cycle(code, edition, opens, due, luck.of(3, 10), luck.of(6, 20), luck.of(3, 8)), opens, due, taken, luck.orAnybody(Cast.ORGANISER));
    }

    private void plan(Cycle cycle, LocalDate opens, LocalDate due, boolean taken, Person who) {
        var edition = cycle.edition;
        var veryLate = edition.days.between(edition.days.of(cycle.dueAt), edition.days.of(cycle.veryLateAt));
        var predicted = Stage.predict(() -> {
            Outcome.FORBIDDEN.when(!who.is(Role.ORGANISER));
            Outcome.WRONG_STATE.when(taken);
            Outcome.RULE_VIOLATION.when(due.isBefore(opens) || !cycle.dueAt.isAfter(stage.hours.now()));
        });
        ledger.remember(cycle.code, who.name() + " plans " + cycle.code + " from " + opens + ", due " + due + " -> " + predicted);
        stage.act(cycle.code, predicted, () -> {
            hands.cycles.plan(hands.of(who), new CyclePlan(cycle.code, edition.code, opens, due, null, veryLate, cycle.reviewDays, cycle.replyDays));
            return Deed.After.NOTHING;
        });
        if (predicted == Outcome.DONE) {
            ledger.cycles.add(cycle);
            stage.hours.walkTo(stage.hours.now());
        }
    }

    private void openAhead(Cycle cycle) {
        var who = luck.orAnybody(Cast.ORGANISER);
        var predicted = Stage.predict(() -> Outcome.FORBIDDEN.when(!who.is(Role.ORGANISER)));
        ledger.remember(cycle.code, who.name() + " opens " + cycle.code + " -> " + predicted);
        stage.act(cycle.code, predicted, () -> {
            hands.cycles.open(hands.of(who), cycle.code);
            return Deed.After.NOTHING;
        });
        if (predicted == Outcome.DONE) {
            var touched = new LinkedHashSet<>(stage.hours.passes(stage.hours.now()));
            touched.addAll(opens(cycle));
            stage.look(touched);
        }
    }

    List<Promise> opens(Cycle cycle) {
        cycle.state = CycleState.OPEN;
        var asked = ledger.of(cycle.edition).stream().filter(promise -> Reporting.opens(promise, cycle)).toList();
        ledger.remember(asked, cycle.code + " opens");
        return asked;
    }
}
