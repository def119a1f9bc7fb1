package org.followthrough.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Deadlines;
import org.followthrough.identity.Role;
import org.followthrough.review.Holder.Ground;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Passes seats and chairs on, each to somebody drawn around those who stay. Where nobody is left the panel goes on with
 * who is there: no quorum is never replaced by a guess (method, section 2 D). The caller has locked the commitment.
 */
@Component
class Substitution {

    /** Why a seat passed on, besides the grounds of its holder: nothing was heard in time; nobody sat there. */
    private static final String SILENT = "silent";
    private static final String VACANT = "vacant";

    private final ReviewCases cases;
    private final Reviews reviews;
    private final Roster roster;
    private final PanelSecretary secretary;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;

    Substitution(ReviewCases cases, Reviews reviews, Roster roster, PanelSecretary secretary, Deadlines deadlines,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.reviews = reviews;
        this.roster = roster;
        this.secretary = secretary;
        this.deadlines = deadlines;
        this.events = events;
    }

    /** One panel on which something changes at an instant, and what is to be announced of it. */
    private record Work(Commitment commitment, Review review, Instant at, List<ReviewEvent> told) {

        Work(Commitment commitment, Review review, Instant at) {
            this(commitment, review, at, new ArrayList<>());
        }

        List<Seat> without(Seat seat) {
            return review.seats.stream().filter(one -> !one.id().equals(seat.id())).toList();
        }

        Happened by(Seat seat) {
            return Happened.bySeat(commitment, at, seat.pseudonym());
        }
    }

    /** The holder gives the seat back for a conflict of interest. */
    void giveBack(Commitment commitment, Review review, Seat seat, Instant now) {
        var work = new Work(commitment, review, now);
        reviews.giveBack(seat, now);
        var substitute = replace(work, seat);
        work.told().add(new ReviewEvent.SeatGivenBack(work.by(seat), review.cycle, seat.account(), account(substitute), review.reviewEndsAt));
        finish(work);
    }

    private static @Nullable UUID account(Optional<Seat> seat) {
        return seat.map(Seat::account).orElse(null);
    }

    /** The chair gives the panel back for a conflict of interest. */
    void giveBackChair(Commitment commitment, Review review, Instant now) {
        var work = new Work(commitment, review, now);
        passChairOn(work, code(Ground.CONFLICT));
        finish(work);
    }

    /** The time for declarations is over: who stayed silent makes room where somebody else can be drawn, and empty seats are filled. */
    void declarationsEnded(Commitment commitment, Review review, Instant at) {
        var work = new Work(commitment, review, at);
        review.seats.stream().filter(seat -> seat.isSilentAt(at)).forEach(silent -> passOnSilent(work, silent));
        fillUp(work);
        finish(work);
    }

    private void passOnSilent(Work work, Seat silent) {
        draw(work, work.without(silent)).stream().findFirst().ifPresent(found -> {
            reviews.lapse(silent, work.at());
            seat(work, work.without(silent), found);
            work.told().add(passedOn(work, silent, SILENT, found.account()));
        });
    }

    /**
     * Looks at the seat and the chair that an account holds, after something has changed with the account. Where both stay the
     * panel is left as it is, with the day on which what is empty is offered again.
     */
    void reconsider(Commitment commitment, Review review, UUID account, Instant now) {
        var work = new Work(commitment, review, now);
        var holder = roster.holder(account, now);
        if (account.equals(review.chair)) {
            holder.leavesChair(Objects.requireNonNull(review.chairOrganisation), cases.keepers(commitment), parties(review.seats))
                    .ifPresent(ground -> passChairOn(work, code(ground)));
        }
        review.seatOf(account).ifPresent(seat -> holder.leavesSeat(seat, cases.keepers(commitment), cases.isSubmitted(seat), others(work, seat))
                .ifPresent(ground -> passOn(work, seat, ground)));
        if (!work.told().isEmpty()) {
            finish(work);
        }
    }

    private static List<String> others(Work work, Seat seat) {
        return Stream.concat(parties(work.without(seat)).stream(), Stream.ofNullable(work.review().chairOrganisation)).toList();
    }

    private void passOn(Work work, Seat seat, Ground ground) {
        reviews.giveBack(seat, work.at());
        var substitute = replace(work, seat);
        work.told().add(passedOn(work, seat, code(ground), account(substitute)));
    }

    private static ReviewEvent passedOn(Work work, Seat seat, String why, @Nullable UUID to) {
        return new ReviewEvent.SeatPassedOn(work.by(seat), work.review().cycle, why, seat.account(), to, work.review().reviewEndsAt);
    }

    private static String code(Ground ground) {
        return ground.name().toLowerCase(Locale.ROOT);
    }

    private void passChairOn(Work work, String why) {
        var review = work.review();
        var from = review.chair;
        review.chairedBy(cases.rule(work.commitment()), otherChair(work).orElse(null));
        work.told().add(new ReviewEvent.ChairPassedOn(Happened.bySeat(work.commitment(), work.at(), Role.PANEL_CHAIR.code()), review.cycle,
                why, from, review.chair, review.reviewEndsAt));
    }

    private Optional<RosterMember> otherChair(Work work) {
        return secretary.otherChair(occasion(work), work.review().seats, reviews.organisationsSeated(work.review().id));
    }

    /** Draws for one seat that is free now: the panel has a substitute, or a seat less. */
    private Optional<Seat> replace(Work work, Seat left) {
        var staying = work.without(left);
        var found = draw(work, staying).stream().findFirst();
        if (found.isEmpty()) {
            work.review().seat(cases.rule(work.commitment()), staying);
            return Optional.empty();
        }
        return Optional.of(seat(work, staying, found.get()));
    }

    private Seat seat(Work work, List<Seat> beside, RosterMember member) {
        var review = work.review();
        var seat = secretary.seats(List.of(member), reviews.nextOrdinal(review.id), work.at(),
                cases.declareBy(work.commitment(), work.at(), review.reviewEndsAt)).getFirst();
        reviews.add(review.id, seat);
        review.seat(cases.rule(work.commitment()), Stream.concat(beside.stream(), Stream.of(seat)).toList());
        return seat;
    }

    /** Seats, or a chair, that nobody could be found for are offered once more. */
    private void fillUp(Work work) {
        for (var member : draw(work, work.review().seats)) {
            seat(work, work.review().seats, member);
            work.told().add(new ReviewEvent.SeatFilled(Happened.byEngine(work.commitment(), work.at()), work.review().cycle,
                    member.account(), work.review().reviewEndsAt));
        }
        if (work.review().chair == null && !work.review().seats.isEmpty() && otherChair(work).isPresent()) {
            passChairOn(work, VACANT);
        }
    }

    private List<RosterMember> draw(Work work, List<Seat> staying) {
        return secretary.substitutes(occasion(work), staying, reviews.organisationsSeated(work.review().id),
                reviews.accountsSeated(work.review().id),
                PanelSecretary.chair(work.review()).orElse(null));
    }

    private Occasion occasion(Work work) {
        var review = work.review();
        return cases.occasion(work.commitment(), work.at(), review.reviewEndsAt)
                .beside(reviews.seatedBeside(review.commitment, review.cycle, review.id));
    }

    private static List<String> parties(List<Seat> seats) {
        return seats.stream().map(Seat::organisation).toList();
    }

    private void finish(Work work) {
        reviews.save(work.review());
        awaitDeclarations(work.commitment(), work.review(), work.at());
        work.told().forEach(events::publishEvent);
    }

    /**
     * Sets the panel's own deadline to the first declaration that lacks; where seats are empty, to when they are offered
     * again. None where there is nothing to wait for, or no time left for others.
     */
    void awaitDeclarations(Commitment commitment, Review review, Instant at) {
        var awaited = review.seats.stream().filter(seat -> !seat.isDeclared()).map(Seat::declareBy);
        var vacant = review.complete ? Stream.<Instant>empty() : Stream.ofNullable(cases.declareBy(commitment, at, review.reviewEndsAt));
        Stream.concat(awaited, vacant).filter(Objects::nonNull).filter(until -> until.isAfter(at)).min(Instant::compareTo)
                .ifPresentOrElse(until -> deadlines.set(commitment.id(), DeadlineKind.SEATS_DECLARED, review.cycle, until),
                        () -> deadlines.clear(commitment.id(), DeadlineKind.SEATS_DECLARED));
    }
}
