package org.followthrough.random;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.followthrough.identity.Grant;
import org.followthrough.identity.Role;
import org.followthrough.review.PanelState;
import org.followthrough.review.roster.DeclaredConflict;

/** What changes about those who may be drawn, whatever they sit on meanwhile (method, section 2 D; features, row G3). */
final class Staff {

    private static final int MANY = 3;

    private final Stage stage;
    private final Luck luck;
    private final Hands hands;
    private final Roster roster;

    Staff(Stage stage, Luck luck, Hands hands) {
        this.stage = stage;
        this.luck = luck;
        this.hands = hands;
        this.roster = stage.ledger.roster;
    }

    void change() {
        var kind = luck.of(1, 10);
        if (kind <= 4) {
            declareOrWithdraw();
        } else if (kind <= 7) {
            away();
        } else {
            employ();
        }
    }

    /** Most of the time somebody who sits on a panel now. */
    private Person somebody() {
        var seated = stage.ledger.open().stream().flatMap(p -> p.lastBoard().stream()).filter(board -> board.state == PanelState.RATING)
                .flatMap(board -> board.seats.stream()).map(seat -> seat.holder).toList();
        return luck.orAnybody(seated.isEmpty() || luck.once(4) ? Cast.named("reviewer" + luck.of(1, 15)) : Cast.named(luck.of(seated)));
    }

    private static boolean mayBeDrawn(Person who) {
        return who.is(Role.REVIEWER) || who.is(Role.PANEL_CHAIR);
    }

    private void declareOrWithdraw() {
        if (roster.conflicts.size() >= MANY || luck.once(3) && !roster.conflicts.isEmpty()) {
            withdraw(luck.of(roster.conflicts));
        } else {
            declare(luck.once(6) ? Cast.named(luck.of("chair1", "chair2")) : somebody(), luck.once(10) ? "XYZ" : luck.of(Cast.PARTIES), luck.text("A brother works there."));
        }
    }

    private void withdraw(Roster.Conflict conflict) {
        var who = luck.orAnybody(Cast.named(conflict.who()));
        var predicted = Stage.predict(() -> {
            Outcome.FORBIDDEN.when(!mayBeDrawn(who));
            Outcome.NOT_FOUND.when(!who.name().equals(conflict.who()));
        });
        attempt(who.name() + " withdraws a conflict with " + conflict.party(), predicted, () -> hands.roster.withdrawConflict(hands.of(who), conflict.id()));
        if (predicted == Outcome.DONE) {
            roster.conflicts.remove(conflict);
        }
    }

    private void declare(Person who, String party, String reason) {
        var predicted = Stage.predict(() -> {
            Outcome.FORBIDDEN.when(!mayBeDrawn(who));
            Outcome.RULE_VIOLATION.when(!Cast.PARTIES.contains(party) || reason.isBlank() || roster.hasConflict(who.name(), party));
        });
        attempt(who.name() + " declares a conflict with " + party, predicted, () -> hands.roster.declareConflict(hands.of(who), party, reason));
        if (predicted == Outcome.DONE) {
            roster.conflicts.add(new Roster.Conflict(who.name(), party, id(who, party)));
            leave(who, p -> p.keepers.contains(party), p -> p.keepers.contains(party));
        }
    }

    private UUID id(Person who, String party) {
        return hands.roster.own(hands.of(who)).conflicts().stream().filter(one -> one.party().equals(party)).map(DeclaredConflict::id).findFirst()
                .orElseThrow();
    }

    private void away() {
        var who = somebody();
        var today = LocalDate.ofInstant(stage.hours.now(), ZoneOffset.UTC);
        var from = today.plusDays(luck.of(-5, 10));
        var until = luck.once(15) ? from.plusYears(3) : from.plusDays(luck.of(-2, 20));
        var predicted = Stage.predict(() -> {
            Outcome.FORBIDDEN.when(!mayBeDrawn(who));
            Outcome.RULE_VIOLATION.when(until.isBefore(from) || until.isBefore(today) || until.isAfter(from.plusYears(2)));
        });
        attempt(who.name() + " is away from " + from + " until " + until, predicted, () -> hands.roster.away(hands.of(who), from, until));
        if (predicted == Outcome.DONE) {
            roster.away.add(new Roster.Away(who.name(), from, until));
        }
    }

    private void employ() {
        var whom = Cast.named("reviewer" + luck.of(1, 12));
        var who = luck.orAnybody(Cast.named("admin"));
        var own = String.valueOf(whom.party());
        var to = luck.once(10) ? "XYZ" : roster.employer(whom).equals(own) ? luck.of("ORG-15", "ORG-4", "ORG-9") : own;
        var moves = !to.equals(roster.employer(whom));
        var predicted = Stage.predict(() -> {
            Outcome.FORBIDDEN.when(!who.is(Role.ADMINISTRATOR));
            Outcome.RULE_VIOLATION.when(to.equals("XYZ"));
        });
        attempt(who.name() + " has " + whom.name() + " work for " + to, predicted,
                () -> hands.accounts.setRoles(hands.of(who), hands.of(whom).id(), Set.of(new Grant(Role.REVIEWER, to))));
        if (predicted == Outcome.DONE && moves) {
            hands.changed(whom);
            roster.moves(whom, to, stage.hours.now());
            stage.ledger.all().forEach(p -> p.boards.forEach(board -> board.seat(whom).ifPresent(seat -> seat.barred = p.party.equals(to))));
            leave(whom, p -> true, p -> p.keepers.contains(to));
        }
    }

    private void attempt(String words, Outcome predicted, Runnable act) {
        stage.ledger.remember(Move.NOTHING, words + " -> " + predicted);
        stage.act(Move.NOTHING, predicted, () -> {
            act.run();
            return Deed.After.NOTHING;
        });
    }

    /**
     * Their seats pass on at once, most of them only while nothing is rated there.
     *
     * @param unrated of which commitments a seat without a rating passes on
     * @param rated   of which also one with a rating, and the chair
     */
    private void leave(Person who, Predicate<Promise> unrated, Predicate<Promise> rated) {
        var now = stage.hours.now();
        List<Promise> touched = new ArrayList<>();
        for (var p : stage.ledger.open()) {
            var board = p.lastBoard().filter(one -> one.state == PanelState.RATING && (one.seat(who).isPresent() || who.name().equals(one.chair)));
            if (board.isPresent()) {
                touched.add(p);
                Time.settle(p, now);
                board.filter(one -> one.state == PanelState.RATING && !p.isClosed()).ifPresent(one -> leave(p, one, who, unrated, rated, now));
            }
        }
        stage.look(touched);
    }

    static void leave(Promise p, Board board, Person who, Predicate<Promise> unrated, Predicate<Promise> rated, Instant now) {
        if (who.name().equals(board.chair) && rated.test(p)) {
            Panels.chairLeaves(p, board, now);
        }
        Optional<Board.Seat> seat = board.seat(who).filter(one -> rated.test(p) || !one.submitted && unrated.test(p));
        seat.ifPresent(one -> {
            board.seats.remove(one);
            Panels.drawnAgain(p, now);
            p.tell("seat-passed-on");
        });
    }
}
