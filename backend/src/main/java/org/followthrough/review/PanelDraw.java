package org.followthrough.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws a panel (method, section 2 D): as many seats as the roster allows, then leaving room for a chair, then with as
 * few organisations of migrants or diaspora as possible but one, then the least loaded first. With fewer seats than a
 * quorum nobody is drawn: their work could find nothing. The same roster and seed give the same panel, in whatever
 * order the roster comes; the seed has to be random, or outsiders could draw the panel again.
 *
 * @param addressee whose commitment it is
 * @param authors   parties that proposed the ask; a panel may not consist of them alone
 * @param barred    accounts that may not sit: of a first panel on appeal, or with a conflict of interest
 * @param keptSeats who sits already and stays, when a seat was given back
 * @param keptChair the chair who stays then
 * @param seed      decides between equally loaded people
 */
public record PanelDraw(PanelRule rule, String addressee, Set<String> authors, List<RosterMember> roster, Set<UUID> barred,
        List<RosterMember> keptSeats, @Nullable RosterMember keptChair, long seed) {

    /** A first draw. */
    public PanelDraw(PanelRule rule, String addressee, List<RosterMember> roster, long seed) {
        this(rule, addressee, Set.of(), roster, Set.of(), List.of(), null, seed);
    }

    /** The same draw for an ask that these parties proposed. */
    public PanelDraw ofAuthors(Set<String> parties) {
        return new PanelDraw(rule, addressee, parties, roster, barred, keptSeats, keptChair, seed);
    }

    /** The same draw without these accounts. */
    public PanelDraw without(Set<UUID> accounts) {
        return new PanelDraw(rule, addressee, authors, roster, accounts, keptSeats, keptChair, seed);
    }

    /** The same draw around people who stay. */
    public PanelDraw keeping(List<RosterMember> seats, @Nullable RosterMember chair) {
        return new PanelDraw(rule, addressee, authors, roster, barred, seats, chair, seed);
    }

    /** A chair beside those who sit, for a chair who fell away; nobody where no further party has one. */
    Optional<RosterMember> chairFor(List<RosterMember> seats) {
        return Optional.ofNullable(chairBeside(seats));
    }

    /** The panel; without any way to one, those who stay. */
    public Panel draw() {
        var seats = searches().map(PanelSearch::seats).flatMap(Optional::stream).findFirst().orElse(keptSeats);
        return new Panel(rule, seats, seats.isEmpty() ? null : chairBeside(seats));
    }

    private Stream<PanelSearch> searches() {
        var reviewers = inOrder(member -> !member.chair() && !isOfKeptChair(member));
        int fewest = Math.max(rule.quorum(), keptSeats.size());
        return IntStream.iterate(rule.seats(), size -> size >= fewest, size -> size - 1).boxed()
                .flatMap(size -> Stream.of(chairs(), List.<RosterMember>of())
                        .flatMap(chairs -> IntStream.rangeClosed(1, size)
                                .mapToObj(migrants -> new PanelSearch(rule, reviewers, keptSeats, chairs, size, migrants, authors))));
    }

    private List<RosterMember> chairs() {
        return keptChair == null ? inOrder(RosterMember::chair) : List.of(keptChair);
    }

    private @Nullable RosterMember chairBeside(List<RosterMember> seats) {
        return chairs().stream().filter(chair -> seats.stream().noneMatch(chair::clashesWith)).findFirst().orElse(null);
    }

    private boolean isOfKeptChair(RosterMember member) {
        return keptChair != null && keptChair.clashesWith(member);
    }

    private List<RosterMember> inOrder(Predicate<RosterMember> who) {
        return roster.stream().filter(who).filter(this::mayBeDrawn)
                .sorted(Comparator.comparingInt(RosterMember::load).thenComparingLong(this::lot)
                        .thenComparing(RosterMember::account).thenComparing(RosterMember::party))
                .toList();
    }

    private boolean mayBeDrawn(RosterMember member) {
        return member.mayReview(addressee) && !barred.contains(member.account()) && (rule.isMixed() || !member.isGovernment());
    }

    /** Everybody's own lot, so that who else is in the roster changes nothing. */
    private long lot(RosterMember member) {
        var account = member.account();
        long mixed = new SplittableRandom(seed ^ account.getMostSignificantBits()).nextLong();
        return new SplittableRandom(mixed ^ account.getLeastSignificantBits()).nextLong();
    }
}
