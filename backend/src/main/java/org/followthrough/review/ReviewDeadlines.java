package org.followthrough.review;

import java.util.Optional;
import org.followthrough.commitment.DeadlinePassed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the passed deadlines of a review mean. */
@Component
class ReviewDeadlines {

    private final SealingService sealing;
    private final ReplyService replies;
    private final AppealService appeals;

    ReviewDeadlines(SealingService sealing, ReplyService replies, AppealService appeals) {
        this.sealing = sealing;
        this.replies = replies;
        this.appeals = appeals;
    }

    @EventListener
    void on(DeadlinePassed passed) {
        switch (passed.kind()) {
            case REVIEW_ENDS -> sealing.sealAtDeadline(passed.commitment(), Optional.ofNullable(passed.cycle()).orElseThrow(), passed.at());
            case REPLY_ENDS -> replies.windowPassed(passed.commitment(), Optional.ofNullable(passed.cycle()).orElseThrow(), passed.at());
            case APPEAL_DECISION -> appeals.decisionOverdue(passed.commitment(), passed.at());
            case APPEAL_ENDS -> appeals.windowEnded(passed.commitment(), Optional.ofNullable(passed.cycle()).orElseThrow(), passed.at());
            default -> { }
        }
    }
}
