package org.followthrough.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Deadlines;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The consensus round of a panel whose ratings lie more than one step apart (method, section 2 D): the chair's first seal opens it, else
 * the engine in time, so that no silence of a chair takes it from a panel (decision 0045). The caller has locked the commitment.
 */
@Component
class ConsensusRounds {

    private final ReviewCases cases;
    private final Reviews reviews;
    private final Commitments commitments;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;

    ConsensusRounds(ReviewCases cases, Reviews reviews, Commitments commitments, Deadlines deadlines, ApplicationEventPublisher events) {
        this.cases = cases;
        this.reviews = reviews;
        this.commitments = commitments;
        this.deadlines = deadlines;
        this.events = events;
    }

    /** What the ratings that are in come to. */
    Finding result(Commitment commitment, Review review) {
        return Consolidation.of(cases.rule(commitment), cases.submitted(review), reviews.cycleNumber(commitment.id(), review.cycle));
    }

    /** Whether there is a round to open: only one, and only where a quorum lies apart. */
    static boolean isDue(Review review, Finding result) {
        return review.consensus == null && result.isSplit();
    }

    /** Sets the panel's own date, which every panel has, so that it tells nothing. */
    void await(Commitment commitment, Review review) {
        cases.roundBegins(commitment, review)
                .ifPresent(date -> deadlines.set(commitment.id(), DeadlineKind.CONSENSUS_OPENS, review.cycle, date));
    }

    /** The date has come. Where the review was put off meanwhile, its round is, too. */
    void reached(UUID commitmentId, UUID cycle, Instant at) {
        var commitment = commitments.get(commitmentId);
        reviews.find(commitmentId, cycle).filter(review -> review.state == PanelState.RATING).ifPresent(review -> {
            if (cases.roundBegins(commitment, review).filter(date -> date.isAfter(at)).isPresent()) {
                await(commitment, review);
            } else {
                openIfDue(commitment, review, at);
            }
        });
    }

    /** A rating has come in: after the date the round is opened by the one that lies apart. */
    void rated(Commitment commitment, Review review, Instant at) {
        if (cases.roundBegins(commitment, review).filter(date -> date.isBefore(at)).isPresent()) {
            openIfDue(commitment, review, at);
        }
    }

    private void openIfDue(Commitment commitment, Review review, Instant at) {
        Optional.of(result(commitment, review)).filter(result -> isDue(review, result))
                .ifPresent(result -> open(commitment, review, result, Happened.byEngine(commitment, at)));
    }

    /** The round ends with the review: a date that moved would tell everybody that the ratings lie apart (decision 0023). */
    void open(Commitment commitment, Review review, Finding split, Happened happened) {
        review.openConsensus(new Consensus(happened.at(), byCode(split)));
        reviews.save(review);
        deadlines.clear(commitment.id(), DeadlineKind.CONSENSUS_OPENS);
        var revisers = review.seats.stream().filter(cases::isSubmitted).map(Seat::account).collect(Collectors.toSet());
        events.publishEvent(new ReviewEvent.ConsensusOpened(happened, review.cycle, revisers, review.reviewEndsAt));
    }

    static Map<String, Integer> byCode(Finding finding) {
        var counts = new LinkedHashMap<String, Integer>();
        finding.distribution().forEach((level, count) -> counts.put(level.code(), count));
        return counts;
    }
}
