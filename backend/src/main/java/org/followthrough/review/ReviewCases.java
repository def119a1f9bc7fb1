package org.followthrough.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.joint.JointCommitments;
import org.followthrough.commitment.joint.Partner;
import org.followthrough.identity.Target;
import org.followthrough.parties.Parties;
import org.followthrough.register.Authors;
import org.followthrough.register.treaties.TreatyAsks;
import org.followthrough.reporting.CycleState;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.review.Reviews.Seated;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a reference and a cycle name, and what counts of a panel's work. */
@Component
class ReviewCases {

    private final Commitments commitments;
    private final Cycles cycles;
    private final Reviews reviews;
    private final Parties parties;
    private final Authors authors;
    private final CommitmentService commitmentService;
    private final TreatyAsks treatyAsks;
    private final JointCommitments joints;

    ReviewCases(Commitments commitments, Cycles cycles, Reviews reviews, Parties parties, Authors authors,
            CommitmentService commitmentService, TreatyAsks treatyAsks, JointCommitments joints) {
        this.commitments = commitments;
        this.cycles = cycles;
        this.reviews = reviews;
        this.parties = parties;
        this.authors = authors;
        this.commitmentService = commitmentService;
        this.treatyAsks = treatyAsks;
        this.joints = joints;
    }

    /** A commitment in a cycle; its review is there once a panel was drawn. */
    record Case(Commitment commitment, ReportingCycle cycle, Optional<Review> review) {

        /** What a permission about this review is asked for. */
        Target target() {
            return review.map(r -> r.target(commitment.addressee())).orElse(Target.of(commitment.addressee()));
        }
    }

    Case find(String ref, String cycleCode) {
        var commitment = commitments.find(ref).orElseThrow(() -> new NotFound("commitment.unknown"));
        var cycle = cycles.find(cycleCode).filter(found -> found.state() != CycleState.PLANNED)
                .orElseThrow(() -> new NotFound("reporting.cycle.unknown"));
        return new Case(commitment, cycle, reviews.find(commitment.id(), cycle.id()));
    }

    /** The rule of the commitment's panels, which its addressee decides (method, sections 2 D and 6). */
    PanelRule rule(Commitment commitment) {
        return PanelRule.of(parties.find(commitment.addressee()).orElseThrow().kind());
    }

    /** Whether a panel that is drawn now rates on the ladder; panels at work go on as they began. */
    boolean isTreatyAsk(Commitment commitment) {
        return treatyAsks.isMarked(commitment.recommendation());
    }

    /** For what a panel, or a seat of it, is drawn at an instant. */
    Occasion occasion(Commitment commitment, Instant at, Instant reviewEnds) {
        var zone = commitmentService.edition(commitment).timeZone();
        return new Occasion(rule(commitment), commitment.addressee(), keepers(commitment), authors.of(commitment.recommendation()),
                Seated.NOBODY, Deadline.dayOf(at, zone), Deadline.dayOf(reviewEnds, zone));
    }

    /** Whose own the commitment is: its addressee's, and those with which it is kept jointly; nobody of them reviews it. */
    Set<String> keepers(Commitment commitment) {
        return joints.of(commitment.id()).map(joint -> joint.members().stream().map(Partner::addressee).collect(Collectors.toSet()))
                .orElseGet(() -> Set.of(commitment.addressee()));
    }

    /** Until when the declaration of somebody seated now is awaited; null where too little time is left for another. */
    @Nullable Instant declareBy(Commitment commitment, Instant seatedAt, Instant reviewEnds) {
        return DeclarationPeriod.end(seatedAt, reviewEnds, commitmentService.edition(commitment).timeZone(),
                commitmentService.calendar(commitment)).orElse(null);
    }

    /** When the engine opens the consensus round that the chair has not opened; empty where the review is too short for one. */
    Optional<Instant> roundBegins(Commitment commitment, Review review) {
        return ConsensusPeriod.begin(review.drawnAt, review.reviewEndsAt, commitmentService.edition(commitment).timeZone(),
                commitmentService.calendar(commitment));
    }

    /** Whether the seat's rating is in. */
    boolean isSubmitted(Seat seat) {
        return reviews.rating(seat.id()).filter(rating -> rating.submittedAt() != null).isPresent();
    }

    /** The ratings that are in. */
    List<Rating> submitted(Review review) {
        return review.seats.stream().flatMap(seat -> reviews.rating(seat.id()).filter(rating -> rating.submittedAt() != null)
                .map(rating -> review.rating(seat, rating.draft())).stream()).toList();
    }
}
