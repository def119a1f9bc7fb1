package org.followthrough.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.followthrough.identity.Role;

/** Comments on the quality codes of an ask: of parties by name, of reviewers by the day alone (method, section 6). */
final class CommentDeeds {

    private static final String UNKNOWN = "NO-SUCH-ASK";
    private static final int LONGEST = 1_000;

    private final Stage stage;
    private final Ledger ledger;
    private final Luck luck;
    private final Hands hands;

    CommentDeeds(Stage stage, Luck luck, Hands hands) {
        this.stage = stage;
        this.ledger = stage.ledger;
        this.luck = luck;
        this.hands = hands;
    }

    void tryOne() {
        var asks = ledger.asks.values().stream().flatMap(List::stream).toList();
        var ask = asks.isEmpty() || luck.once(15) ? UNKNOWN : luck.of(asks);
        var text = luck.once(30) ? "x".repeat(LONGEST + 1) : luck.text("Who is to do it? " + ledger.step);
        if (luck.once(2)) {
            ofParty(ask, luck.of(Cast.PARTIES), text);
        } else {
            ofReviewer(ask, luck.orAnybody(Cast.named("reviewer" + luck.of(1, 15))), text);
        }
    }

    private void ofParty(String ask, String party, String text) {
        var who = luck.orAnybody(Cast.of(Role.FOCAL_POINT, party));
        var predicted = Stage.predict(() -> {
            Outcome.FORBIDDEN.when(!who.is(Role.FOCAL_POINT, party));
            requireSayable(ask, text);
        });
        attempt(ask, who.name() + " comments for " + party, predicted, party + ": " + text.strip(),
                () -> hands.asides.comments().commentFor(hands.of(who), ask, party, text));
    }

    private static void requireSayable(String ask, String text) {
        Outcome.NOT_FOUND.when(ask.equals(UNKNOWN));
        Outcome.RULE_VIOLATION.when(text.isBlank() || text.strip().length() > LONGEST);
    }

    /** Nobody of those to whom it is given, or was. */
    private void ofReviewer(String ask, Person who, String text) {
        var employer = ledger.roster.employer(who);
        var predicted = Stage.predict(() -> {
            Outcome.FORBIDDEN.when(!who.is(Role.REVIEWER));
            Outcome.NOT_FOUND.when(ask.equals(UNKNOWN));
            Outcome.FORBIDDEN.when(Stream.concat(ledger.promises.keySet().stream(), stage.dropped.stream()).anyMatch((ask + "~" + employer)::equals));
            requireSayable(ask, text);
        });
        attempt(ask, who.name() + " comments as reviewer", predicted, "reviewer: " + text.strip(),
                () -> hands.asides.comments().comment(hands.of(who), ask, text));
    }

    private void attempt(String ask, String words, Outcome predicted, String said, Runnable act) {
        ledger.remember(ask, stage.hours.now() + " " + words + " -> " + predicted);
        stage.act(ask, predicted, () -> {
            act.run();
            return Deed.After.NOTHING;
        });
        if (predicted == Outcome.DONE) {
            ledger.comments.computeIfAbsent(ask, none -> new ArrayList<>()).add(said);
        }
        stage.lookAtComments();
    }
}
