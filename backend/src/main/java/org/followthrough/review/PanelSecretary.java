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
import org.followthrough.shared.MethodClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws panels from the roster and says what the outside may know of them (contract, section 4). */
@Component
class PanelSecretary {

    private static final int FEW = 3;
    /** What the outside reads for a value that few hold. */
    static final String OTHER = "other";

    private final Roster roster;
    private final Lots lots;
    private final MethodClock clock;

    PanelSecretary(Roster roster, Lots lots, MethodClock clock) {
        this.roster = roster;
        this.lots = lots;
        this.clock = clock;
    }

    Panel draw(Occasion occasion) {
        return draw(occasion, roster(occasion)).draw();
    }

    private PanelDraw draw(Occasion occasion, List<RosterMember> from) {
        return new PanelDraw(occasion.rule(), occasion.addressee(), from, lots.next()).ofAuthors(occasion.authors())
                .without(barred(from, occasion));
    }

    /**
     * Nobody of those who keep it jointly; nobody of the cycle's other panel, nor of its organisations: an appeal goes to people
     * who have nothing to defend.
     */
    private static Set<UUID> barred(List<RosterMember> from, Occasion occasion) {
        var barred = new HashSet<>(occasion.beside().accounts());
        from.stream().filter(member -> occasion.beside().organisations().stream().anyMatch(member::actsFor)
                || !occasion.partners().stream().allMatch(member::mayReview)).map(RosterMember::account).forEach(barred::add);
        return barred;
    }

    List<RosterMember> roster(Occasion occasion) {
        return roster.on(clock.now(), occasion.first(), occasion.last());
    }

    /**
     * Draws again around those who stay; returns who is new. Nobody of a party that has sat or chaired already comes back, so
     * that a seat given back for a conflict does not go to a colleague.
     *
     * @param seated every party that ever sat on the panel or chaired it
     */
    List<RosterMember> substitutes(Occasion occasion, List<Seat> staying, Set<String> seated, Set<UUID> people,
            @Nullable RosterMember chair) {
        var kept = staying.stream().map(PanelSecretary::member).toList();
        var fresh = roster(occasion).stream().filter(member -> member.chair() || !seated.contains(member.party()) && !people.contains(member.account()))
                .toList();
        var seats = draw(occasion, fresh).keeping(kept, chair).draw().seats();
        return seats.stream().filter(member -> !kept.contains(member)).toList();
    }

    /** Another chair beside those who sit. */
    Optional<RosterMember> otherChair(Occasion occasion, List<Seat> staying, Set<String> seated) {
        var fresh = roster(occasion).stream().filter(member -> !seated.contains(member.party())).toList();
        return draw(occasion, fresh).chairFor(staying.stream().map(PanelSecretary::member).toList());
    }

    /** Who sits, also when they have left the roster meanwhile. */
    private static RosterMember member(Seat seat) {
        return new RosterMember(seat.account(), seat.organisation(), seat.sector(), seat.region(), seat.migrantOrDiaspora(), false, 0,
                Set.of(seat.organisation()));
    }

    /** The chair who stays; only person and party matter, which no seat may share. */
    static Optional<RosterMember> chair(Review review) {
        return Optional.ofNullable(review.chair).map(account -> {
            var party = Objects.requireNonNull(review.chairOrganisation);
            return new RosterMember(account, party, null, "", false, true, 0, Set.of(party));
        });
    }

    List<Seat> seats(List<RosterMember> members, int firstOrdinal, java.time.Instant seatedAt,
            java.time.@Nullable Instant declareBy) {
        var seats = new ArrayList<Seat>();
        for (var member : members) {
            seats.add(new Seat(UUID.randomUUID(), firstOrdinal + seats.size(), member.account(), member.party(),
                    member.sector(), member.region(), member.migrantOrDiaspora(), pseudonym(), seatedAt, null, declareBy));
        }
        return seats;
    }

    private String pseudonym() {
        return "seat-" + Long.toString(lots.next() & Long.MAX_VALUE, 36);
    }

    /** What the outside reads from publication on: who sat in the end. */
    void show(Occasion occasion, Review review) {
        review.sectors = publicSectors(occasion, review.seats);
        review.regions = publicRegions(occasion, review.seats);
    }

    /**
     * Sectors as the outside sees them, governments among them where they may sit: a value that fewer than three parties
     * of the roster hold is <i>other</i>.
     */
    List<String> publicSectors(Occasion occasion, List<Seat> seats) {
        return veiled(seats, seat -> sector(seat.sector()), holders(occasion, member -> sector(member.sector())));
    }

    List<String> publicRegions(Occasion occasion, List<Seat> seats) {
        return veiled(seats, Seat::region, holders(occasion, RosterMember::region));
    }

    private static String sector(@Nullable String sector) {
        return Objects.requireNonNullElse(sector, Review.GOVERNMENT);
    }

    /** How many parties of those who may sit under the rule hold each value, whoever is there just now. */
    private Map<String, Long> holders(Occasion occasion, Function<RosterMember, String> value) {
        return roster(occasion).stream().filter(member -> occasion.rule().isMixed() || !member.isGovernment())
                .collect(Collectors.groupingBy(RosterMember::party)).values().stream()
                .map(List::getFirst).collect(Collectors.groupingBy(value, Collectors.counting()));
    }

    private static List<String> veiled(List<Seat> seats, Function<Seat, String> value, Map<String, Long> holders) {
        return seats.stream().map(value).map(code -> holders.getOrDefault(code, 0L) < FEW ? OTHER : code).distinct().sorted().toList();
    }
}
