package org.followthrough.random;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.followthrough.acts.Act;
import org.followthrough.acts.ActService;
import org.followthrough.acts.Terms;
import org.followthrough.bulk.BulkItem;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.identity.Role;
import org.jspecify.annotations.Nullable;

/** One thing is done to many commitments: what comes of each is what would come of it alone (features, row I7). */
final class Many {

    private static final int MOST = 5;
    private static final String UNKNOWN = "NO-SUCH-ASK~XAA";

    private final Stage stage;
    private final Luck luck;
    private final Hands hands;

    Many(Stage stage, Luck luck, Hands hands) {
        this.stage = stage;
        this.luck = luck;
        this.hands = hands;
    }

    void tryOne() {
        var kind = luck.of(1, 10);
        if (kind <= 5) {
            nothingNew(luck.of(Cast.PARTIES), luck.text("Elections."));
        } else if (kind <= 9) {
            grant(luck.once(3) ? Integer.valueOf(luck.of(0, 12)) : null, luck.text("So be it."));
        } else {
            lapse(luck.text("The forum ends tracking."));
        }
    }

    private List<Promise> some(Predicate<Promise> fitting) {
        var open = stage.ledger.open();
        var fit = open.stream().filter(fitting).toList();
        return Stream.generate(() -> fit.isEmpty() || luck.once(4) ? luck.of(open) : luck.of(fit)).limit(luck.of(1, MOST)).distinct().toList();
    }

    /** What is done to one, and how a run names it. */
    private record One(String item, @Nullable Promise promise) {
    }

    private void nothingNew(String party, String reason) {
        var who = luck.orAnybody(Cast.of(Role.FOCAL_POINT, party));
        var chosen = some(p -> p.party.equals(party) && p.openReport().isPresent()).stream().filter(p -> p.party.equals(party) || luck.once(8))
                .filter(p -> !p.reports.isEmpty()).toList();
        var asked = chosen.stream().map(p -> new ActService.Asked(p.ref, p.reports.getLast().cycle.code)).toList();
        var predicted = Stage.predict(() -> {
            Outcome.FORBIDDEN.when(!who.is(Role.FOCAL_POINT) || chosen.stream().anyMatch(p -> !who.is(Role.FOCAL_POINT, p.party)));
            Outcome.RULE_VIOLATION.when(reason.isBlank() || chosen.isEmpty());
        });
        var items = chosen.stream().map(p -> new One(p.ref + " " + p.reports.getLast().cycle.code, p)).toList();
        run(who.name() + " reports nothing new", predicted, id -> hands.acts.nothingNew(hands.of(who), id, reason, asked), items,
                (p, at) -> Reporting.nil(p, who, p.reports.getLast().cycle, reason, at), who);
    }

    private void grant(@Nullable Integer days, String reason) {
        var who = luck.orAnybody(Cast.ORGANISER);
        var items = items(some(p -> p.extension != null));
        var predicted = Stage.predict(() -> {
            Outcome.FORBIDDEN.when(!who.is(Role.ORGANISER));
            Outcome.RULE_VIOLATION.when(reason.isBlank() || days != null && days < 1);
        });
        run(who.name() + " grants " + days + " days", predicted, id -> all(who, id, Act.GRANT_EXTENSION, new Terms(reason, days, null), items), items,
                (p, at) -> SideWays.grant(p, who, days == null || p.due == null ? null : p.edition.days.add(p.edition.days.of(p.due), days), reason, at),
                who);
    }

    private void lapse(String reason) {
        var who = luck.orAnybody(Cast.ORGANISER);
        var items = items(some(p -> p.state == CommitmentState.ASSESSED).subList(0, 1));
        var predicted = Stage.predict(() -> {
            Outcome.FORBIDDEN.when(!who.is(Role.ORGANISER));
            Outcome.RULE_VIOLATION.when(reason.isBlank());
        });
        run(who.name() + " lets lapse", predicted, id -> all(who, id, Act.LAPSE, new Terms(reason, null, null), items), items,
                (p, at) -> Answers.closeFromOutside(p, who, CommitmentState.LAPSED, reason, false, at), who);
    }

    private List<One> items(List<Promise> chosen) {
        var unknown = luck.once(6) ? Stream.of(new One(UNKNOWN, null)) : Stream.<One>empty();
        return Stream.concat(unknown, chosen.stream().map(p -> new One(p.ref, p))).toList();
    }

    private void all(Person who, UUID id, Act act, Terms terms, List<One> items) {
        hands.acts.toAll(hands.of(who), id, act, terms, items.stream().map(One::item).toList());
    }

    /** A door that begins a run. */
    private interface Begin {
        void run(UUID id);
    }

    private void run(String words, Outcome predicted, Begin begin, List<One> items, BiConsumer<Promise, Instant> rule, Person who) {
        stage.ledger.remember(Move.NOTHING, words + " " + items.stream().map(One::item).toList() + " -> " + predicted);
        var id = UUID.randomUUID();
        stage.act(Move.NOTHING, predicted, () -> {
            begin.run(id);
            return Deed.After.NOTHING;
        });
        if (predicted == Outcome.DONE) {
            hands.runner.work(id);
            compare(expected(words, items, rule), hands.bulk.items(hands.of(who), id, null, 0, MOST + 1));
        }
    }

    private Map<String, Outcome> expected(String words, List<One> items, BiConsumer<Promise, Instant> rule) {
        var expected = new LinkedHashMap<String, Outcome>();
        for (var one : items) {
            var p = one.promise();
            if (p == null) {
                expected.put(one.item(), Outcome.NOT_FOUND);
                continue;
            }
            var then = p.copy();
            var outcome = Stage.predict(() -> rule.accept(then, stage.hours.now()));
            stage.ledger.remember(p.ref, stage.hours.now() + " with others: " + words + " -> " + outcome);
            stage.ledger.put(outcome == Outcome.DONE ? then : p);
            expected.put(one.item(), outcome);
        }
        return expected;
    }

    private void compare(Map<String, Outcome> expected, List<BulkItem> items) {
        var wrong = new ArrayList<String>();
        for (var item : items) {
            var done = Objects.requireNonNull(expected.get(item.item())) == Outcome.DONE;
            if (item.state() != (done ? BulkItem.State.DONE : BulkItem.State.REFUSED)) {
                wrong.add(item.item() + " expected " + expected.get(item.item()) + " but it was " + item.state() + " " + item.message());
            }
        }
        if (!wrong.isEmpty() || items.size() != expected.size()) {
            throw new Disagreement(expected.keySet().stream().map(item -> item.split(" ")[0]).toList(), String.join("\n", wrong), null);
        }
        stage.look(expected.keySet().stream().map(item -> stage.ledger.promises.get(item.split(" ")[0])).filter(Objects::nonNull).toList());
    }
}
