package org.followthrough.random;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.identity.Role;
import org.followthrough.review.PanelState;

/** Holds what is seen against what is expected. */
final class Checks {

    private final Eyes eyes;
    private final Roster roster;

    Checks(Eyes eyes, Roster roster) {
        this.eyes = eyes;
        this.roster = roster;
    }

    /** What does not agree, one line each; none if all is well. What the record tells is heard once. */
    List<String> differences(Collection<Promise> promises) {
        if (promises.isEmpty()) {
            return List.of();
        }
        var seen = eyes.look(promises);
        var differences = new ArrayList<String>();
        for (var promise : promises) {
            var one = seen.get(promise.id);
            if (one == null) {
                differences.add(promise.ref + " has no standing");
            } else {
                compare(promise, one, differences);
                promise.told.clear();
                promise.heard = one.heard();
            }
        }
        return differences;
    }

    /** The same for the groups that keep any of them, or that kept them. */
    List<String> groups(Ledger ledger, Collection<Promise> promises) {
        var asks = promises.stream().map(promise -> promise.ask).filter(ledger.groups::containsKey).distinct().toList();
        var expected = asks.stream().flatMap(ask -> ledger.kin(ask).groups().stream()).collect(Collectors.toMap(group -> group.code, Group::words));
        var seen = asks.isEmpty() ? Map.<String, String>of() : eyes.groups.look(asks);
        return Stream.concat(expected.keySet().stream(), seen.keySet().stream()).distinct().sorted()
                .filter(code -> !Objects.equals(expected.get(code), seen.get(code)))
                .map(code -> code.substring(0, code.lastIndexOf(".J")) + " kept as " + code + ":\n   expected\n    " + expected.get(code) + "\n   but was\n    " + seen.get(code)).toList();
    }

    /** What was said of each ask is there, in the name in which it was said, and of reviewers by the day alone. */
    List<String> comments(Ledger ledger) {
        var seen = eyes.comments();
        return Stream.concat(ledger.comments.keySet().stream(), seen.keySet().stream()).distinct()
                .filter(ask -> !Expected.sorted(ledger.comments.getOrDefault(ask, List.of())).equals(Expected.sorted(seen.getOrDefault(ask, List.of()))))
                .map(ask -> ask + " comments: expected " + ledger.comments.get(ask) + " but was " + seen.get(ask)).toList();
    }

    private static void compare(Promise promise, Eyes.Seen seen, List<String> differences) {
        var expected = Expected.of(promise);
        expected.forEach((what, value) -> note(promise, what, value, seen.words().get(what), differences));
        seen.published().forEach((what, value) -> note(promise, "published " + what, Objects.requireNonNull(expected.get(what)), value, differences));
    }

    private static void note(Promise promise, String what, String expected, @org.jspecify.annotations.Nullable String seen, List<String> differences) {
        if (!expected.equals(seen)) {
            differences.add(promise.ref + " " + what + ":\n   expected\n    " + expected + "\n   but was\n    " + seen);
        }
    }

    /** Takes over who was drawn, and checks what holds for every panel. */
    void meet(Promise p) {
        p.drawn = false;
        var drawn = eyes.panel(p.id);
        var board = p.boards.getLast();
        if (board.state != PanelState.RATING) {
            return;
        }
        var at = Objects.requireNonNull(p.drawnAt);
        var before = board.seats.stream().collect(Collectors.toMap(seat -> seat.holder, seat -> seat));
        var now = drawn.seats().stream().map(seat -> Objects.requireNonNullElse(before.get(seat.holder), seat)).toList();
        now.stream().filter(seat -> !before.containsKey(seat.holder)).forEach(seat -> requireEligible(p, seat.holder, at));
        tell(p, board, now, drawn, at);
        board.seats = new ArrayList<>(now);
        board.chair = drawn.chair().isEmpty() ? null : drawn.chair();
        Reopenings.handOn(p, board.chair);
        board.complete = drawn.complete();
        board.fresh = false;
        Panels.awaitDeclarations(p, board, at);
        requirePanel(p, board, at);
    }

    private static void tell(Promise p, Board board, List<Board.Seat> now, Eyes.Drawn drawn, Instant at) {
        if (board.fresh) {
            if (!drawn.complete()) {
                p.tell("panel-lacks");
            }
            return;
        }
        var replaced = Stream.of("seat-given-back", "chair-passed-on", "seat-passed-on").anyMatch(p.told::contains);
        var gone = board.seats.stream().filter(seat -> !now.contains(seat)).toList();
        var come = now.stream().filter(seat -> !board.seats.contains(seat)).count();
        gone.forEach(seat -> {
            require(!seat.declared && seat.declareBy != null && !seat.declareBy.isAfter(at), p, "nobody but who was silent leaves a panel");
            p.tell("seat-passed-on");
        });
        if (!replaced) {
            for (var i = gone.size(); i < come; i++) {
                p.tell("seat-filled");
            }
            if (board.chair == null && !drawn.chair().isEmpty()) {
                p.tell("chair-passed-on");
            }
        }
    }

    private void requireEligible(Promise p, String who, Instant at) {
        require(p.keepers.stream().allMatch(keeper -> roster.mayReview(who, keeper, at)), p,
                who + " acts for nobody who keeps it, and has no conflict with them");
        require(!roster.isAway(who, LocalDate.ofInstant(at, p.edition.days.zone())) || !roster.isAway(who,
                LocalDate.ofInstant(at, ZoneOffset.UTC)), p, who + " is there");
    }

    private static void requirePanel(Promise p, Board board, Instant at) {
        var organisations = board.seats.stream().map(seat -> seat.organisation).toList();
        require(new HashSet<>(organisations).size() == organisations.size(), p, "one seat for each organisation");
        require(!organisations.contains(p.party), p, "nobody of the addressee sits");
        require(board.seats.stream().noneMatch(seat -> seat.holder.equals(board.chair)), p, "the chair does not rate");
        if (board.chair != null) {
            require(Cast.named(board.chair).is(Role.PANEL_CHAIR) && !Cast.named(board.chair).isOf(p.party), p, "a chair leads");
        }
        if (board.complete) {
            require(board.seats.size() == (p.government ? 5 : 3) && board.chair != null, p, "a full panel is complete");
            require(board.seats.stream().anyMatch(seat -> seat.diaspora), p, "migrants or diaspora sit on it");
            require(board.seats.stream().map(seat -> seat.region).distinct().count() >= 2, p, "two regions");
            require(!p.government || board.seats.stream().map(seat -> seat.sector).distinct().count() >= 3, p, "three sectors");
        }
        if (board.second) {
            var first = p.boards.stream().filter(other -> other != board && other.cycle == board.cycle).findFirst().orElseThrow();
            require(first.seats.stream().noneMatch(seat -> organisations.contains(seat.organisation)) && (first.chair == null
                    || !first.chair.equals(board.chair)), p, "nobody of the first panel sits on the second");
        }
        for (var seat : board.seats) {
            require(seat.declareBy == null || seat.declared || p.edition.days.of(seat.declareBy).isBefore(p.edition.days.of(board.ends)), p,
                    "time is left for another");
        }
    }

    private static void require(boolean holds, Promise p, String what) {
        if (!holds) {
            throw new Disagreement(java.util.List.of(p.ref), p.ref + ": " + what, null);
        }
    }

    static String described(Map<String, Promise> promises) {
        return promises.values().stream().collect(Collectors.groupingBy(promise -> promise.state, java.util.TreeMap::new, Collectors.counting())).toString();
    }
}
