package org.followthrough.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentClosed;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Deadlines;
import org.followthrough.reporting.ReportEvent;
import org.followthrough.shared.DayCount;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What becomes of an accepted appeal: the second panel begins at once where nothing else is asked, else when the report in hand is
 * through. A newer cycle's assessment that is published before overtakes it, and a closing from outside ends it.
 */
@Component
class Hearing {

    /** After the process has moved, before the standing is computed. */
    private static final int AFTER_THE_PROCESS = 50;

    private final Commitments commitments;
    private final CommitmentService commitmentService;
    private final Appeals appeals;
    private final Reopenings reopenings;
    private final Reviews reviews;
    private final ClosingProposals closings;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;

    Hearing(Commitments commitments, CommitmentService commitmentService, Appeals appeals, Reopenings reopenings, Reviews reviews,
            ClosingProposals closings, Deadlines deadlines, ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.commitmentService = commitmentService;
        this.appeals = appeals;
        this.reopenings = reopenings;
        this.reviews = reviews;
        this.closings = closings;
        this.deadlines = deadlines;
        this.events = events;
    }

    /** The second panel of an accepted appeal begins, if the commitment waits between cycles or is closed. */
    void beginIfPossible(UUID commitmentId, Instant now) {
        var appeal = appeals.toBeHeard(commitmentId);
        var commitment = commitments.get(commitmentId);
        if (appeal.isEmpty() || !commitment.isBetweenCycles() && !commitment.state().isClosed()) {
            return;
        }
        if (commitment.state().isClosed() && !commitment.trackingEndsAt().isAfter(now)) {
            ends(commitment, appeal.get(), AppealOutcome.LAPSED, now);
            commitments.save(commitment);
            events.publishEvent(new ReopeningEvent.AppealLapsed(Happened.byEngine(commitment, now), appeal.get().cycle()));
        } else {
            begin(commitment, appeal.get(), now);
        }
    }

    private void begin(Commitment commitment, Appeal appeal, Instant now) {
        var closed = commitment.state().isClosed();
        commitment.appealIsHeard(now);
        commitments.save(commitment);
        closings.remove(commitment.id());
        if (closed) {
            deadlines.set(commitment.id(), DeadlineKind.TRACKING_ENDS, null, commitment.trackingEndsAt());
        }
        events.publishEvent(new ReopeningEvent.SecondPanelCalled(Happened.byEngine(commitment, now), appeal.cycle(), closed,
                closed && commitments.waiting(commitment.id()).isPresent()));
    }

    /** An appeal that was accepted while a later cycle asked for a report goes on when that is over. */
    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(ReportEvent.NothingReported event) {
        beginIfPossible(event.commitment(), event.at());
    }

    @EventListener
    @Order(AFTER_THE_PROCESS)
    void on(ReportEvent.ReportCleared event) {
        if (!event.reviewNeeded()) {
            beginIfPossible(event.commitment(), event.at());
        }
    }

    /** Nothing waits for what was closed, and no panel works on. */
    @EventListener
    void on(CommitmentClosed event) {
        lapse(commitments.get(event.commitment()), ReopeningEvent.CLOSING, event.at());
        appeals.open(event.commitment()).ifPresent(appeal -> appeals.end(appeal.id(), AppealOutcome.LAPSED, event.at()));
        closings.remove(event.commitment());
        reviews.end(event.commitment());
    }

    private void lapse(Commitment commitment, String because, Instant at) {
        reopenings.lapse(commitment.id(), at).ifPresent(reopening -> events.publishEvent(
                new ReopeningEvent.ReopeningLapsed(Happened.byEngine(commitment, at), reopening.ground(), because)));
    }

    /**
     * What a publication means for an appeal; the caller saves the commitment.
     *
     * @return until when what is published can be appealed against; null for a second panel's result and for no finding
     */
    @Nullable Instant published(Commitment commitment, Review review, AssessmentLevel level, Instant at) {
        lapse(commitment, ReopeningEvent.ASSESSMENT, at);
        Optional<Appeal> appeal = appeals.open(commitment.id());
        if (review.isSecond()) {
            appeal.ifPresent(heard -> ends(commitment, heard, AppealOutcome.HEARD, at));
            return null;
        }
        appeal.ifPresent(old -> overtaken(commitment, old, at));
        return level == AssessmentLevel.NO_QUORUM ? null : window(commitment, review, at);
    }

    private Instant window(Commitment commitment, Review review, Instant at) {
        var zone = commitmentService.edition(commitment).timeZone();
        var count = DayCount.after(at, AppealService.WINDOW, zone);
        var ends = count.end(commitmentService.calendar(commitment), zone);
        deadlines.set(commitment.id(), DeadlineKind.APPEAL_ENDS, review.cycle, ends, count);
        return ends;
    }

    private void overtaken(Commitment commitment, Appeal appeal, Instant at) {
        deadlines.clear(commitment.id(), DeadlineKind.APPEAL_DECISION);
        ends(commitment, appeal, AppealOutcome.OVERTAKEN, at);
        events.publishEvent(new ReopeningEvent.AppealOvertaken(Happened.byEngine(commitment, at), appeal.cycle()));
    }

    private void ends(Commitment commitment, Appeal appeal, AppealOutcome outcome, Instant at) {
        appeals.end(appeal.id(), outcome, at);
        commitment.appealEnds();
    }
}
