package org.followthrough.ui.workspace.reviews;

import org.followthrough.review.RatingDraft;
import org.followthrough.review.ReviewService;
import org.followthrough.review.SeatedRating;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.jspecify.annotations.Nullable;

/** What the holder of a seat can do with its rating, each one call of the service. */
record RatingDesk(ReviewService reviews, CurrentActor current, String ref, String cycle) {

    SeatedRating save(RatingDraft draft, @Nullable Long version) {
        return reviews.rate(current.get(), ref, cycle, draft, version);
    }

    void submit() {
        reviews.submit(current.get(), ref, cycle);
    }

    void standBy() {
        reviews.standBy(current.get(), ref, cycle);
    }

    void giveBack() {
        reviews.giveBack(current.get(), ref, cycle);
    }
}
