package org.followthrough.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Parties.RosterEntry;
import org.followthrough.review.Reviews.Seated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws panels from the roster and says what the outside may know of them (contract, section 4). */
@Component
class PanelSecretary {

    private static final int FEW = 3;
    /** What the outside reads for a value that few hold. */
    static final String OTHER = "other";

    private final Parties parties;
    private final Lots lots;

    PanelSecretary(Parties parties, Lots lots) {
        this.parties = parties;
        this.lots = lots;
    }

    /** Draws with nobody of those who sat beside: on appeal nobody of the first panel, nor of their organisations (method, section 3). */
    Panel draw(PanelRule rule, String addressee, Seated beside) {
        var roster = roster();
        return new PanelDraw(rule, addressee, roster, lots.next()).without(barred(roster, beside)).draw();
    }

    private static Set<UUID> barred(List<RosterMember> roster, Seated beside) {
        var barred = new HashSet<>(beside.accounts());
        roster.stream().filter(member -> beside.organisations().stream().anyMatch(member::belongsTo)).map(RosterMember::account)
                .forEach(barred::add);
        return barred;
    }

    /**
     * Draws again around those who stay. Nobody of an organisation that has sat already comes back, so that a seat given
     * back for a conflict does not go to a colleague.
     */
    List<RosterMember> substitutes(PanelRule rule, String addressee, List<Seat> staying, Set<String> organisationsSeated,
            Seated beside, @Nullable RosterMember chair) {
        var kept = staying.stream().map(PanelSecretary::member).toList();
        var roster = roster();
        var staysOrIsNew = roster.stream().filter(member -> !organisationsSeated.contains(member.party()) || isKept(kept, member)).toList();
        var seats = new PanelDraw(rule, addressee, staysOrIsNew, barred(roster, beside), kept, chair, lots.next()).draw().seats();
        return seats.stream().filter(member -> !isKept(kept, member)).toList();
    }

    private static boolean isKept(List<RosterMember> kept, RosterMember member) {
        return kept.stream().anyMatch(seated -> seated.account().equals(member.account()) && seated.party().equals(member.party()));
    }

    /** Who sits, also when they have left the roster meanwhile. */
    private static RosterMember member(Seat seat) {
        return new RosterMember(seat.account(), seat.organisation(), seat.sector(), seat.region(), seat.migrantOrDiaspora(), false, 0,
                Set.of(seat.organisation()));
    }

    Optional<RosterMember> chair(UUID account) {
        return roster().stream().filter(member -> member.chair() && member.account().equals(account)).findFirst();
    }

    private List<RosterMember> roster() {
        return parties.roster().stream().map(e -> new RosterMember(e.account(), e.party(), e.sector(), e.region(),
                e.migrantOrDiaspora(), e.chair(), e.load(), e.parties())).toList();
    }

    List<Seat> seats(List<RosterMember> members, int firstOrdinal) {
        var seats = new ArrayList<Seat>();
        for (var member : members) {
            seats.add(new Seat(UUID.randomUUID(), firstOrdinal + seats.size(), member.account(), member.party(),
                    member.sector(), member.region(), member.migrantOrDiaspora(), pseudonym()));
        }
        return seats;
    }

    private String pseudonym() {
        return "seat-" + Long.toString(lots.next() & Long.MAX_VALUE, 36);
    }

    /**
     * Sectors as the outside sees them, governments among them where they may sit: a value that fewer than three parties
     * of the roster hold is <i>other</i>.
     */
    List<String> publicSectors(PanelRule rule, List<Seat> seats) {
        return veiled(seats, seat -> sector(seat.sector()), holders(rule, entry -> sector(entry.sector())));
    }

    List<String> publicRegions(PanelRule rule, List<Seat> seats) {
        return veiled(seats, Seat::region, holders(rule, RosterEntry::region));
    }

    private static String sector(@Nullable String sector) {
        return Objects.requireNonNullElse(sector, Review.GOVERNMENT);
    }

    /** How many parties of those who may sit under the rule hold each value. */
    private Map<String, Long> holders(PanelRule rule, Function<RosterEntry, String> value) {
        return parties.roster().stream().filter(entry -> rule.isMixed() || entry.sector() != null)
                .collect(Collectors.groupingBy(RosterEntry::party)).values().stream()
                .map(List::getFirst).collect(Collectors.groupingBy(value, Collectors.counting()));
    }

    private static List<String> veiled(List<Seat> seats, Function<Seat, String> value, Map<String, Long> holders) {
        return seats.stream().map(value).map(code -> holders.getOrDefault(code, 0L) < FEW ? OTHER : code).distinct().sorted().toList();
    }
}
