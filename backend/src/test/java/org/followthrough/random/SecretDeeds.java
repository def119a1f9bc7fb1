package org.followthrough.random;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.review.PanelState;

/** What anybody hands in confidentially, and what is done with it (features, row G8). */
final class SecretDeeds {

    private static final String UNKNOWN = "NO-SUCH-ASK~XAA";

    private final Stage stage;
    private final Ledger ledger;
    private final Luck luck;
    private final Hands hands;

    SecretDeeds(Stage stage, Luck luck, Hands hands) {
        this.stage = stage;
        this.ledger = stage.ledger;
        this.luck = luck;
        this.hands = hands;
    }

    void tryOne() {
        var some = ledger.all().stream().filter(p -> p.secrets.stream().anyMatch(secret -> !secret.withdrawn)).toList();
        var ripe = some.stream().filter(p -> !readers(p).isEmpty()).toList();
        if (some.isEmpty() || luck.once(ripe.isEmpty() ? 2 : 5)) {
            handIn(reviewed().isEmpty() || luck.once(3) ? luck.of(ledger.all()) : luck.of(reviewed()));
            return;
        }
        var p = ripe.isEmpty() || luck.once(6) ? luck.of(some) : luck.of(ripe);
        var secret = luck.once(12) ? new Secret("NOSUCHCODE", UUID.randomUUID()) : luck.of(p.secrets);
        var kind = luck.of(1, 10);
        if (kind <= 4) {
            open(p, secret.id);
        } else if (kind <= 7) {
            redact(p, secret.id);
        } else if (kind <= 9) {
            takeOut(p, secret.id);
        } else {
            withdraw(p, secret.code);
        }
    }

    private List<Promise> reviewed() {
        return ledger.all().stream().filter(p -> p.lastBoard().filter(board -> board.state == PanelState.RATING).isPresent()).toList();
    }

    private void handIn(Promise p) {
        var who = luck.of(Cast.ALL);
        var known = !luck.once(15);
        var text = luck.text("They were never paid.");
        stage.attempt(new Deed(p, who.name() + " hands something in confidentially", (it, at) -> Secrets.handIn(it, known, text, at), () -> {
            var code = hands.voices.confidential().handIn(hands.of(who), known ? p.ref : UNKNOWN, text, null).text();
            return it -> it.secrets.add(new Secret(code, hands.voices.confidential().byCode(hands.of(who), code).id()));
        }));
    }

    /** The declared seats of a panel that rates, and its chair, or that of the last one. */
    private static List<String> readers(Promise p) {
        var seats = p.lastBoard().filter(board -> board.state == PanelState.RATING).stream().flatMap(board -> board.seats.stream())
                .filter(seat -> seat.declared).map(seat -> seat.holder);
        return Stream.concat(seats, p.lastBoard().filter(board -> board.chairDeclared).map(board -> board.chair).stream()).filter(Objects::nonNull).toList();
    }

    /** Of those who may read it most of the time; now and then one who has not declared. */
    private Person panelist(Promise p) {
        var all = readers(p);
        var seats = p.lastBoard().stream().flatMap(board -> board.seats.stream()).map(seat -> seat.holder).toList();
        return luck.orAnybody(!all.isEmpty() && !luck.once(6) ? Cast.named(luck.of(all)) : seats.isEmpty() ? Cast.named("reviewer1") : Cast.named(luck.of(seats)));
    }

    private Person chair(Promise p) {
        var chair = p.lastBoard().map(board -> board.chair).orElse(null);
        return luck.once(4) || chair == null ? panelist(p) : Cast.named(chair);
    }

    private void open(Promise p, UUID id) {
        var who = panelist(p);
        stage.attempt(Deed.of(p, who.name() + " opens what came confidentially", (it, at) -> Secrets.open(it, who, id, ledger.roster, at),
                () -> hands.voices.confidential().open(hands.of(who), id)));
    }

    private void redact(Promise p, UUID id) {
        var who = chair(p);
        var text = luck.text("Workers were not paid.");
        stage.attempt(Deed.of(p, who.name() + " publishes a redacted copy", (it, at) -> Secrets.redact(it, who, id, text, ledger.roster, at),
                () -> hands.voices.confidential().redact(hands.of(who), id, "A testimony", text)));
    }

    private void takeOut(Promise p, UUID id) {
        var who = chair(p);
        stage.attempt(Deed.of(p, who.name() + " takes a redacted copy out", (it, at) -> Secrets.takeOut(it, who, id, ledger.roster, at),
                () -> hands.voices.confidential().takeOut(hands.of(who), id)));
    }

    private void withdraw(Promise p, String code) {
        var who = luck.of(Cast.ALL);
        stage.attempt(Deed.of(p, who.name() + " takes back what came confidentially", (it, at) -> Secrets.withdraw(it, code, at),
                () -> hands.voices.confidential().withdraw(hands.of(who), code)));
    }
}
