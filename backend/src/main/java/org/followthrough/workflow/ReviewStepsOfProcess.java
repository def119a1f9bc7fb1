package org.followthrough.workflow;

import java.util.UUID;
import org.followthrough.processes.ReviewSteps;
import org.followthrough.review.ReplyService;
import org.followthrough.review.ReviewService;
import org.springframework.stereotype.Component;

/** What the review's process calls. */
@Component
class ReviewStepsOfProcess implements ReviewSteps {

    private final ReviewService reviews;
    private final ReplyService replies;

    ReviewStepsOfProcess(ReviewService reviews, ReplyService replies) {
        this.reviews = reviews;
        this.replies = replies;
    }

    @Override
    public void drawPanel(String commitmentId) {
        reviews.drawPanel(UUID.fromString(commitmentId));
    }

    @Override
    public void publishAssessment(String commitmentId) {
        replies.publish(UUID.fromString(commitmentId));
    }
}
