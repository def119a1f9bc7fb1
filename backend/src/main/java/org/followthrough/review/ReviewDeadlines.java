package org.followthrough.review;

import java.util.Optional;
import org.followthrough.commitment.DeadlinePassed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the passed deadlines of a review mean. */
@Component
class ReviewDeadlines {

    private final ReviewService service;

    ReviewDeadlines(ReviewService service) {
        this.service = service;
    }

    @EventListener
    void on(DeadlinePassed passed) {
        switch (passed.kind()) {
            case REVIEW_ENDS -> service.sealAtDeadline(passed.commitment(), Optional.ofNullable(passed.cycle()).orElseThrow(), passed.at());
            case REPLY_ENDS -> service.replyWindowPassed(passed.commitment(), Optional.ofNullable(passed.cycle()).orElseThrow(), passed.at());
            default -> { }
        }
    }
}
