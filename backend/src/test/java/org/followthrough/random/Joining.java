package org.followthrough.random;

import static org.followthrough.random.Outcome.RULE_VIOLATION;
import static org.followthrough.random.Outcome.WRONG_STATE;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.review.PanelState;

/** Who comes into a group and who goes, and what that does to those who review its partners (decision 31). */
final class Joining {

    static final int AT_LEAST = 2;

    private final Kin kin;
    private final Roster roster;

    Joining(Kin kin, Roster roster) {
        this.kin = kin;
        this.roster = roster;
    }

    /** Open ones of the ask, each kept alone so far. */
    void requireJoinable(Collection<String> refs, Instant now) {
        var known = refs.stream().distinct().filter(kin.promises()::containsKey).map(kin::get).toList();
        known.forEach(p -> Time.settle(p, now));
        WRONG_STATE.when(known.stream().anyMatch(Promise::isClosed));
        WRONG_STATE.when(known.stream().anyMatch(p -> kin.keeping(p.ref).isPresent()));
        RULE_VIOLATION.when(!kin.promises().keySet().containsAll(refs));
    }

    static void requireComposed(List<String> partners, String coordinator) {
        RULE_VIOLATION.when(new HashSet<>(partners).size() < partners.size() || partners.size() < AT_LEAST || !partners.contains(coordinator));
    }

    /** The common text was written for those of before. */
    void join(Group group, Collection<String> refs) {
        if (refs.isEmpty()) {
            return;
        }
        group.members.addAll(refs);
        group.ever.addAll(refs);
        group.common = null;
        group.version++;
        refs.forEach(ref -> kin.get(ref).tell("jointly-kept"));
        keepTogether(group);
    }

    /** Another one begins anew. */
    void coordinate(Group group, String next, Collection<Promise> told) {
        if (!next.equals(group.coordinator)) {
            group.coordinator = next;
            group.waiting = null;
            group.version++;
            told.forEach(p -> p.tell("coordinator-changed"));
            waits(group);
        }
    }

    /** With fewer than two left the rest is kept by each alone. */
    void leave(Group group, List<Promise> gone) {
        for (var p : gone) {
            group.members.remove(p.ref);
            group.version++;
            p.keepers = List.of(p.party);
            p.tell("jointly-left");
        }
        keepTogether(group);
        if (group.members.size() < AT_LEAST) {
            dissolve(group, gone);
        }
        waits(group);
    }

    private void dissolve(Group group, List<Promise> gone) {
        group.last = Stream.concat(gone.stream().map(p -> p.ref), group.members.stream()).toList();
        group.version += group.members.size() + 1;
        kin.members(group).forEach(p -> {
            p.keepers = List.of(p.party);
            p.tell("jointly-dissolved");
        });
        group.members.clear();
        group.dissolved = true;
        group.waiting = null;
        group.common = null;
    }

    private void keepTogether(Group group) {
        var keepers = kin.members(group).stream().map(p -> p.party).toList();
        kin.members(group).forEach(p -> p.keepers = keepers);
    }

    /** What waits for clearance waits for who coordinates; where nothing does, it lies on no partner's desk. */
    void waits(Group group) {
        group.ever.stream().map(kin::get).filter(p -> kin.keeping(p.ref).filter(other -> other != group).isEmpty()).forEach(p -> {
            p.statementWaits = group.waiting != null && p.ref.equals(group.coordinator);
            if (!p.statementWaits) {
                Clearances.done(p, DeadlineKind.STATEMENT_CLEARANCE);
            }
        });
    }

    /** Partners do not review each other: such seats and chairs pass on. */
    void reconsider(Group group, Instant now) {
        for (var p : kin.members(group)) {
            p.lastBoard().filter(board -> board.state == PanelState.RATING && !p.isClosed()).ifPresent(board -> reconsider(p, board, now));
        }
    }

    private void reconsider(Promise p, Board board, Instant now) {
        Stream.concat(board.seats.stream().map(seat -> seat.holder), Stream.ofNullable(board.chair)).toList().stream()
                .filter(who -> p.keepers.stream().anyMatch(keeper -> !roster.mayReview(who, keeper, now)))
                .forEach(who -> Staff.leave(p, board, Cast.named(who), any -> true, any -> true, now));
    }
}
