package org.followthrough.workflow;

import java.util.UUID;
import org.followthrough.processes.ReviewSteps;
import org.followthrough.review.ReviewService;
import org.springframework.stereotype.Component;

/** What the review's process calls. */
@Component
class ReviewStepsOfProcess implements ReviewSteps {

    private final ReviewService reviews;

    ReviewStepsOfProcess(ReviewService reviews) {
        this.reviews = reviews;
    }

    @Override
    public void drawPanel(String commitmentId) {
        reviews.drawPanel(UUID.fromString(commitmentId));
    }

    @Override
    public void publishAssessment(String commitmentId) {
        reviews.publish(UUID.fromString(commitmentId));
    }
}
