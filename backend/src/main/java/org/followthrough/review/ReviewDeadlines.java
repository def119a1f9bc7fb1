package org.followthrough.review;

import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlinePassed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the passed deadlines of a review mean. */
@Component
class ReviewDeadlines {

    private final SealingService sealing;
    private final ReplyService replies;
    private final AppealService appeals;
    private final ClosingService closings;
    private final Commitments commitments;
    private final Reviews reviews;
    private final Substitution substitution;
    private final ConsensusRounds rounds;

    ReviewDeadlines(SealingService sealing, ReplyService replies, AppealService appeals, ClosingService closings, Commitments commitments, Reviews reviews,
            Substitution substitution, ConsensusRounds rounds) {
        this.commitments = commitments;
        this.reviews = reviews;
        this.substitution = substitution;
        this.rounds = rounds;
        this.sealing = sealing;
        this.replies = replies;
        this.appeals = appeals;
        this.closings = closings;
    }

    @EventListener
    void on(DeadlinePassed passed) {
        switch (passed.kind()) {
            case CONSENSUS_OPENS -> rounds.reached(passed.commitment(), Optional.ofNullable(passed.cycle()).orElseThrow(), passed.at());
            case REVIEW_ENDS -> sealing.sealAtDeadline(passed.commitment(), Optional.ofNullable(passed.cycle()).orElseThrow(), passed.at());
            case REPLY_ENDS -> replies.windowPassed(passed.commitment(), Optional.ofNullable(passed.cycle()).orElseThrow(), passed.at());
            case APPEAL_DECISION -> appeals.decisionOverdue(passed.commitment(), passed.at());
            case APPEAL_ENDS -> appeals.windowEnded(passed.commitment(), Optional.ofNullable(passed.cycle()).orElseThrow(), passed.at());
            case CLOSING_LAPSES -> closings.lapses(passed.commitment(), Optional.ofNullable(passed.cycle()).orElseThrow(), passed.at());
            case SEATS_DECLARED -> declarationsEnded(passed, Optional.ofNullable(passed.cycle()).orElseThrow());
            default -> { }
        }
    }

    private void declarationsEnded(DeadlinePassed passed, UUID cycle) {
        substitution.declarationsEnded(commitments.get(passed.commitment()), reviews.find(passed.commitment(), cycle).orElseThrow(),
                passed.at());
    }
}
