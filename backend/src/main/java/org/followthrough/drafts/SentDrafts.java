package org.followthrough.drafts;

import java.util.UUID;
import org.followthrough.commitment.CommitmentClosed;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.PlanEvent.PlanSubmitted;
import org.followthrough.commitment.PositionSubmitted;
import org.followthrough.reporting.ReportEvent.ContributionSigned;
import org.followthrough.review.ReviewEvent.AssessmentSealed;
import org.followthrough.review.ReviewEvent.RatingRevised;
import org.followthrough.review.ReviewEvent.RatingSubmitted;
import org.followthrough.review.ReviewEvent.Replied;
import org.followthrough.review.ReviewEvent.SeatGivenBack;
import org.followthrough.review.ReviewEvent.SeatPassedOn;
import org.followthrough.review.replies.LaterReplyEvent.LaterReplyPublished;
import org.followthrough.review.replies.LaterReplyEvent.LaterReplyWritten;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was sent is no draft any more, whichever way it was sent; and where nobody may rate any longer no draft of a rating stays. */
@Component
class SentDrafts {

    private final KeptDrafts drafts;

    SentDrafts(KeptDrafts drafts) {
        this.drafts = drafts;
    }

    @EventListener
    void on(PositionSubmitted sent) {
        remove(sent, DraftForm.POSITION, sent.account());
    }

    @EventListener
    void on(PlanSubmitted sent) {
        remove(sent, DraftForm.PLAN, sent.account());
    }

    @EventListener
    void on(ContributionSigned sent) {
        remove(sent, DraftForm.CONTRIBUTION, sent.account());
    }

    @EventListener
    void on(Replied sent) {
        remove(sent, DraftForm.REPLY, sent.account());
    }

    @EventListener
    void on(LaterReplyWritten sent) {
        remove(sent, DraftForm.LATER_REPLY, sent.account());
    }

    /** Where nobody clears it is public by sending. */
    @EventListener
    void on(LaterReplyPublished sent) {
        remove(sent, DraftForm.LATER_REPLY, sent.account());
    }

    @EventListener
    void on(RatingSubmitted sent) {
        remove(sent, DraftForm.RATING, sent.by());
    }

    @EventListener
    void on(RatingRevised sent) {
        remove(sent, DraftForm.RATING, sent.by());
    }

    @EventListener
    void on(SeatGivenBack seat) {
        remove(seat, DraftForm.RATING, seat.by());
    }

    @EventListener
    void on(SeatPassedOn seat) {
        remove(seat, DraftForm.RATING, seat.from());
    }

    @EventListener
    void on(AssessmentSealed seal) {
        drafts.remove(DraftForm.RATING, seal.commitment());
    }

    @EventListener
    void on(CommitmentClosed closed) {
        drafts.remove(closed.commitment());
    }

    private void remove(CommitmentEvent event, DraftForm form, @Nullable UUID writer) {
        if (writer != null) {
            drafts.remove(writer, form, event.commitment());
        }
    }
}
