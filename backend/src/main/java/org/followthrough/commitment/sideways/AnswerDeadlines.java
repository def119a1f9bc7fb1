package org.followthrough.commitment.sideways;

import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlinePassed;
import org.followthrough.commitment.StoppedClock;
import org.followthrough.commitment.sideways.SideWayEvent.ClarificationUnanswered;
import org.followthrough.commitment.sideways.SideWayEvent.ReassignmentOverdue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What it means that a question was not answered, or an ask that was handed back not decided on, by its date. */
@Component
class AnswerDeadlines {

    private final Clarifications clarifications;
    private final Commitments commitments;
    private final StoppedClock clock;
    private final ApplicationEventPublisher events;

    AnswerDeadlines(Clarifications clarifications, Commitments commitments, StoppedClock clock, ApplicationEventPublisher events) {
        this.clarifications = clarifications;
        this.commitments = commitments;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(DeadlinePassed passed) {
        switch (passed.kind()) {
            case ANSWER_DUE -> unanswered(commitments.get(passed.commitment()), passed);
            case REASSIGN_DUE -> undecided(commitments.get(passed.commitment()), passed);
            default -> { }
        }
    }

    /** The clock runs again by itself; the question may be answered still. */
    private void unanswered(Commitment commitment, DeadlinePassed passed) {
        clarifications.open(commitment.id()).ifPresent(open -> {
            var happened = Happened.byEngine(commitment, passed.at());
            clarifications.end(commitment.id(), Clarification.End.UNANSWERED, passed.at());
            events.publishEvent(new ClarificationUnanswered(happened, open.cycle(), open.asked()));
            clock.resume(commitment, happened);
        });
    }

    /** The clock stands still on: the addressee is not late for what the organiser has left undone. */
    private void undecided(Commitment commitment, DeadlinePassed passed) {
        if (commitment.isHandedBack()) {
            events.publishEvent(new ReassignmentOverdue(Happened.byEngine(commitment, passed.at()), passed.at()));
        }
    }
}
