package org.followthrough.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.followthrough.random.Move.Kind;
import org.jspecify.annotations.Nullable;

/** Plays one step after the other: somebody tries something, a cycle is planned, asks are assigned, or the clock goes on. */
final class Stage {

    private static final int CROWD = 26;

    private final Checks checks;
    private final Luck luck;
    private final Choice choice;
    private final Office office;
    private final Staff staff;
    private final Many many;
    private final JointDeeds joint;
    private final VoiceDeeds voices;
    private final SecretDeeds secrets;
    private final CommentDeeds comments;
    private final MailDeeds mail;
    final Hours hours;
    final Ledger ledger = new Ledger();
    final Set<String> dropped = new HashSet<>();
    /** What was played so far. */
    final List<Move> script = new ArrayList<>();

    Stage(long seed, Hands hands, Eyes eyes, Hours.Clocks clocks) {
        this.checks = new Checks(eyes, ledger.roster);
        this.luck = new Luck(seed);
        this.choice = new Choice(luck, hands);
        this.hours = new Hours(this, luck, clocks);
        this.office = new Office(this, luck, hands);
        this.staff = new Staff(this, luck, hands);
        this.many = new Many(this, luck, hands);
        this.joint = new JointDeeds(this, luck, hands);
        this.voices = new VoiceDeeds(this, luck, hands);
        this.secrets = new SecretDeeds(this, luck, hands);
        this.comments = new CommentDeeds(this, luck, hands);
        this.mail = new MailDeeds(this, luck, hands, eyes.mails);
    }

    Office office() {
        return office;
    }

    /** One step as luck will have it, checked. */
    void play(int number) {
        luck.begin(number, false);
        play(choose(number));
    }

    private Move choose(int number) {
        var at = hours.nextMoment();
        var dice = luck.of(1, 1000);
        if (ledger.open().size() < CROWD / 2 || dice <= 30 && ledger.open().size() < CROWD) {
            return new Move(number, at, Kind.ASSIGN, Move.NOTHING);
        } else if (dice <= 56) {
            return new Move(number, at, Kind.CYCLE, Move.NOTHING);
        } else if (dice <= 96) {
            return hours.choose(number, at);
        } else if (dice <= 104) {
            return new Move(number, at, Kind.GIVE_ON, office.toGiveOn().ref);
        }
        if (dice <= 245) {
            var kind = dice <= 112 ? Kind.STAFF : dice <= 120 ? Kind.MARK : dice <= 130 ? Kind.MANY : dice <= 170 ? Kind.JOINT
                    : dice <= 210 ? Kind.VOICE : dice <= 220 ? Kind.COMMENT : Kind.MAIL;
            return new Move(number, at, kind, Move.NOTHING);
        }
        var closed = ledger.closed();
        return new Move(number, at, Kind.DEED, (luck.once(10) && !closed.isEmpty() ? luck.of(closed) : busiest()).ref);
    }

    /** The one of some at which most people have something to do: a panel's work takes many steps. */
    private Promise busiest() {
        return Stream.generate(() -> luck.of(ledger.open())).limit(3).max(Comparator.comparing(Stage::people)).orElseThrow();
    }

    private static int people(Promise p) {
        return switch (p.state) {
            case IN_REVIEW -> 6;
            case UNDER_CLEARANCE, RIGHT_OF_REPLY -> 4;
            case REPORT_DUE, ASSESSED -> 3;
            default -> p.waiting == null ? 1 : 3;
        };
    }

    /** One step as a script has it, checked; nothing where the commitment is not there. */
    void play(Move move) {
        script.add(move);
        ledger.step = move.number();
        hours.begin(move.at());
        luck.begin(move.number(), true);
        var p = ledger.promises.get(move.about());
        switch (move.kind()) {
            case ASSIGN -> office.assign();
            case CYCLE -> office.cycle();
            case STAFF -> staff.change();
            case MARK -> office.mark();
            case MANY -> many.tryOne();
            case JOINT -> joint.tryOne();
            case VOICE -> voice();
            case COMMENT -> comments.tryOne();
            case MAIL -> mail.tryOne();
            case WALK, UNNOTICED -> hours.play(move);
            case GIVE_ON -> Optional.ofNullable(p).ifPresent(office::giveOn);
            case DEED -> Optional.ofNullable(p).ifPresent(this::deed);
        }
    }

    private void voice() {
        if (luck.percent(40)) {
            voices.tryOne();
        } else {
            secrets.tryOne();
        }
    }

    private void deed(Promise p) {
        var asks = ledger.asks.values().stream().flatMap(List::stream).toList();
        attempt(choice.next(p, ledger.cycles, asks, hours.now()));
    }

    void attempt(Deed deed) {
        var expected = deed.promise().copy();
        var predicted = predict(() -> deed.rule().accept(expected, hours.now()));
        ledger.remember(deed.promise().ref, hours.now() + " " + deed.words() + " -> " + predicted);
        var done = act(deed.promise().ref, predicted, deed.act());
        var now = predicted == Outcome.DONE ? expected : deed.promise();
        done.ifPresent(after -> after.tell(now));
        ledger.put(now);
        look(List.of(now));
    }

    static Outcome predict(Runnable rule) {
        try {
            rule.run();
            return Outcome.DONE;
        } catch (Outcome.Refused refused) {
            return refused.outcome;
        }
    }

    Optional<Deed.After> act(String ref, Outcome predicted, Deed.Act act) {
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
            throw new Disagreement(List.of(ref), "expected " + predicted + " but it was " + outcome, why);
        }
        return after;
    }

    private static Outcome outcome(String ref, RuntimeException refusal) {
        try {
            return Outcome.of(refusal);
        } catch (RuntimeException defect) {
            throw new Disagreement(List.of(ref), "a defect", defect);
        }
    }

    void look(Collection<Promise> several) {
        var touched = new LinkedHashSet<>(several);
        touched.addAll(departures());
        touched.stream().filter(promise -> promise.drawn).forEach(promise -> {
            checks.meet(promise);
            ledger.remember(promise.ref, promise.boards.getLast().sitting());
        });
        var differences = new ArrayList<>(checks.differences(touched));
        differences.addAll(checks.groups(ledger, touched));
        if (!differences.isEmpty()) {
            throw new Disagreement(differences.stream().map(line -> line.split(" ")[0]).distinct().toList(), String.join("\n", differences), null);
        }
    }

    /** Partners that went out of tracking leave right after that. */
    private Collection<Promise> departures() {
        var touched = new LinkedHashSet<Promise>();
        ledger.groups.keySet().forEach(ask -> {
            var kin = ledger.kin(ask);
            kin.groups().stream().filter(group -> kin.members(group).stream().anyMatch(Departing::isGone))
                    .forEach(group -> touched.addAll(new Departing(kin, new Joining(kin, ledger.roster)).settle(group, hours.now())));
        });
        return touched;
    }

    /** Goes on without a commitment about which something is wrong, and without those of the same ask. */
    void drop(String ref) {
        var ask = ref.split("~")[0];
        dropped.add(ref);
        ledger.all().stream().filter(promise -> promise.ask.equals(ask)).map(promise -> promise.ref).forEach(other -> {
            ledger.promises.remove(other);
            dropped.add(other);
        });
        ledger.groups.remove(ask);
    }

    boolean isGiven(String ref) {
        return ledger.promises.containsKey(ref) || dropped.contains(ref);
    }

    void lookAtComments() {
        var wrong = checks.comments(ledger);
        if (!wrong.isEmpty()) {
            throw new Disagreement(wrong.stream().map(line -> line.split(" ")[0]).toList(), String.join("\n", wrong), null);
        }
    }

    /** Everything, once what lies behind has been worked off. */
    void lookAtAll() {
        hours.walkTo(hours.now());
        look(ledger.all());
        voices.look();
        mail.look();
        lookAtComments();
        var wrong = joint.headlines();
        if (!wrong.isEmpty()) {
            throw new Disagreement(wrong.stream().map(line -> line.split(" ")[0]).toList(), String.join("\n", wrong), null);
        }
    }
}
