package org.followthrough.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.Decision;
import org.followthrough.identity.Role;
import org.jspecify.annotations.Nullable;

/** What organisers and partners do with commitments that are kept jointly (features, row D4). */
final class JointDeeds {

    private static final String UNKNOWN = "NO-SUCH-ASK";
    private static final int ENOUGH = 6;

    private final Stage stage;
    private final Ledger ledger;
    private final Luck luck;
    private final Hands hands;
    private final Together doors;

    JointDeeds(Stage stage, Luck luck, Hands hands) {
        this.stage = stage;
        this.ledger = stage.ledger;
        this.luck = luck;
        this.hands = hands;
        this.doors = hands.together;
    }

    void tryOne() {
        var groups = groups(false);
        if (groups.isEmpty() || groups.size() < ENOUGH && luck.once(3) || luck.once(12)) {
            form();
            return;
        }
        var dissolved = groups(true);
        var group = dissolved.isEmpty() || !luck.once(15) ? luck.of(groups) : luck.of(dissolved);
        var kind = luck.of(1, 20);
        if (kind <= 5) {
            state(group);
        } else if (kind <= 8) {
            decide(group);
        } else if (kind <= 11) {
            write(group);
        } else if (kind <= 15) {
            take(group);
        } else if (kind <= 18) {
            change(group);
        } else {
            leave(group);
        }
    }

    private List<Group> groups(boolean dissolved) {
        return ledger.groups.values().stream().flatMap(List::stream).filter(group -> group.dissolved == dissolved).toList();
    }

    /** Whose headline is not that of its least advanced partner. */
    List<String> headlines() {
        return ledger.groups.values().stream().flatMap(List::stream).flatMap(group -> {
            var kin = ledger.kin(ask(group));
            var expected = GroupTable.of(group.toldBy().stream().map(kin::get).toList());
            var seen = GroupTable.of(doors.reader().read(group.code).headline());
            return expected.equals(seen) ? Stream.<String>empty() : Stream.of(ask(group) + " " + group.code + " is " + seen + ", expected " + expected);
        }).toList();
    }

    private static String ask(Group group) {
        return group.code.substring(0, group.code.lastIndexOf(".J"));
    }

    private String code(Group group) {
        return luck.once(25) ? ask(group) + ".J99" : group.code;
    }

    private @Nullable Long version(Group group) {
        return luck.percent(75) ? null : Long.valueOf(group.version + (luck.once(3) ? 1 : 0));
    }

    private String words(String what) {
        return luck.once(10) ? " " : luck.once(30) ? "x".repeat(Bonds.LONGEST + 1) : what + " " + ledger.step + ".";
    }

    /** What is predicted on a copy of all of an ask, and done. */
    private void attempt(String ask, String words, Consumer<Bonds> rule, Runnable act) {
        var then = ledger.kin(ask).copy();
        var now = stage.hours.now();
        var predicted = Stage.predict(() -> rule.accept(new Bonds(then, ledger.roster, now)));
        ledger.remember(ask, now + " " + words + " -> " + predicted);
        ledger.remember(then.promises().values(), now + " jointly: " + words + " -> " + predicted);
        stage.act(ask, predicted, () -> {
            act.run();
            return Deed.After.NOTHING;
        });
        if (predicted == Outcome.DONE) {
            ledger.put(then);
        }
        stage.look(ledger.kin(ask).promises().values());
    }

    private void form() {
        var fitting = ledger.asks.values().stream().flatMap(List::stream).filter(ask -> alone(ask).size() >= Joining.AT_LEAST).toList();
        if (fitting.isEmpty() || luck.once(4)) {
            assign();
            return;
        }
        var ask = luck.once(8) ? luck.of(ledger.all()).ask : luck.of(fitting);
        var partners = new ArrayList<>(luck.once(6) ? List.copyOf(ledger.kin(ask).promises().keySet()) : alone(ask));
        spoil(partners);
        var coordinator = luck.once(15) || partners.isEmpty() ? luck.of(ledger.all()).ref : luck.of(partners);
        var who = luck.orAnybody(Cast.ORGANISER);
        var of = luck.once(25) ? UNKNOWN : ask;
        attempt(ask, who.name() + " joins " + partners + " of " + of + " under " + coordinator, bonds -> bonds.form(who, of.equals(ask), partners, coordinator),
                () -> doors.joints().form(hands.of(who), of, List.copyOf(partners), coordinator));
    }

    /** One too many, one twice, or one too few, now and then. */
    private void spoil(List<String> partners) {
        if (luck.once(12)) {
            partners.add(luck.of(ledger.all()).ref);
        }
        if (luck.once(5) && partners.size() > Joining.AT_LEAST || luck.once(15) && !partners.isEmpty()) {
            partners.removeLast();
        }
    }

    /** Open ones that are not kept jointly yet. */
    private List<String> alone(String ask) {
        var kin = ledger.kin(ask);
        return kin.promises().values().stream().filter(p -> !p.isClosed() && kin.keeping(p.ref).isEmpty()).map(p -> p.ref).toList();
    }

    private void assign() {
        var edition = stage.office().edition();
        var ask = hands.world.recommendationOf(edition.code);
        ledger.asks.get(edition).add(ask);
        var to = new ArrayList<>(Stream.generate(() -> luck.of(Cast.PARTIES)).limit(luck.of(1, 6)).distinct().toList());
        if (luck.once(10)) {
            to.add(luck.of(to));
        }
        var coordinator = luck.once(10) ? luck.of(Cast.PARTIES) : luck.of(to);
        assign(edition, ask, to, coordinator, luck.orAnybody(Cast.ORGANISER), luck.once(2));
    }

    private void assign(Edition edition, String ask, List<String> to, String coordinator, Person who, boolean oneOff) {
        var now = stage.hours.now();
        var predicted = Stage.predict(() -> {
            stage.office().requireAssignable(edition, ask, to, null, who, now);
            Joining.requireComposed(to, coordinator);
        });
        ledger.remember(ask, now + " " + who.name() + " assigns " + ask + " to " + to + " jointly under " + coordinator + " -> " + predicted);
        var given = new ArrayList<Commitment>();
        stage.act(ask, predicted, () -> {
            given.addAll(doors.joints().assign(hands.of(who), ask, () -> hands.commitments.assign(hands.of(who), ask, to, null, oneOff), coordinator));
            return Deed.After.NOTHING;
        });
        if (predicted == Outcome.DONE) {
            given.forEach(commitment -> stage.office().enter(commitment, edition, null, now));
            ledger.groups.put(ask, new ArrayList<>());
            new Bonds(ledger.kin(ask), ledger.roster, now).form(who, true, to.stream().map(party -> ask + "~" + party).toList(), ask + "~" + coordinator);
            stage.look(ledger.kin(ask).promises().values());
        }
    }

    private void change(Group group) {
        var ask = ask(group);
        var partners = new ArrayList<>(group.members);
        if (luck.once(2)) {
            partners.addAll(alone(ask).stream().limit(1).toList());
        }
        if (luck.once(3) && partners.size() > 1) {
            partners.remove(luck.of(0, partners.size() - 1));
        }
        spoil(partners);
        var coordinator = luck.once(2) || partners.isEmpty() ? group.coordinator : luck.of(partners);
        var who = luck.orAnybody(Cast.ORGANISER);
        var code = code(group);
        var reason = luck.text("It is theirs, too.");
        var version = version(group);
        attempt(ask, who.name() + " changes " + code + " at " + version + " to " + partners + " under " + coordinator,
                bonds -> bonds.change(who, code, partners, coordinator, reason, version),
                () -> doors.joints().change(hands.of(who), code, List.copyOf(partners), coordinator, reason, version));
    }

    private void leave(Group group) {
        var ref = luck.once(12) || group.ever.isEmpty() ? luck.of(ledger.all()).ref : luck.of(List.copyOf(luck.once(5) || group.members.isEmpty() ? group.ever : group.members));
        var who = luck.orAnybody(luck.once(3) ? Cast.ORGANISER : Cast.of(Role.FOCAL_POINT, ref.substring(ref.indexOf('~') + 1)));
        var code = code(group);
        var reason = luck.text("We go our own way.");
        attempt(ask(group), who.name() + " has " + ref + " leave " + code, bonds -> bonds.leave(who, code, ref, reason),
                () -> doors.leaving().leave(hands.of(who), code, ref, reason));
    }

    private Person coordinating(Group group, Role role) {
        return luck.orAnybody(Cast.of(role, group.party()));
    }

    private void state(Group group) {
        var who = coordinating(group, Role.FOCAL_POINT);
        var code = code(group);
        var text = words("We act together");
        var version = version(group);
        attempt(ask(group), who.name() + " states for " + code + " at " + version, bonds -> bonds.state(who, code, text, version),
                () -> doors.words().state(hands.of(who), code, text, version));
    }

    private void decide(Group group) {
        var waiting = groups(false).stream().filter(one -> one.waiting != null).toList();
        var of = waiting.isEmpty() || luck.once(6) ? group : luck.of(waiting);
        var who = coordinating(of, Role.CLEARING_OFFICER);
        var code = code(of);
        var decision = luck.percent(70) ? Decision.CLEAR : Decision.RETURN;
        var reason = luck.text("Say less.");
        attempt(ask(of), who.name() + " decides on the statement of " + code + ": " + decision, bonds -> bonds.decide(who, code, decision, reason),
                () -> doors.statements().decide(hands.of(who), code, decision, reason));
    }

    private void write(Group group) {
        var who = coordinating(group, Role.FOCAL_POINT);
        var code = code(group);
        var text = words("Together we did what follows");
        var version = version(group);
        attempt(ask(group), who.name() + " writes a common text of " + code + " at " + version, bonds -> bonds.write(who, code, text, version),
                () -> doors.words().write(hands.of(who), code, text, version));
    }

    /** Into the own draft of a partner, most of the time one that writes now. */
    private void take(Group any) {
        var writing = groups(false).stream().filter(group -> group.common != null).flatMap(group -> ledger.kin(ask(group)).members(group).stream())
                .filter(p -> p.openReport().filter(Report::isWritable).isPresent()).toList();
        var p = writing.isEmpty() || luck.once(6) ? ledger.kin(ask(any)).get(luck.of(List.copyOf(any.ever))) : luck.of(writing);
        var text = ledger.kin(p.ask).keeping(p.ref).map(group -> group.common).orElse(null);
        var report = p.reports.isEmpty() ? null : p.reports.getLast();
        var version = luck.percent(70) || report == null ? null : Long.valueOf(report.version + (luck.once(3) ? 1 : 0));
        var who = luck.orAnybody(Cast.of(Role.FOCAL_POINT, p.party));
        stage.attempt(new Turn(hands, p, who, report == null ? null : report.cycle).tries("takes the common text at version " + version,
                (it, by, in, at) -> Reporting.takeCommon(it, by, in, text, version, at),
                (actor, ref, in) -> doors.texts().take(actor, ref, in, version)));
    }
}
