package org.followthrough.commitment;

import org.followthrough.commitment.CommitmentEvent.Happened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the passed deadlines of the response and of tracking mean. */
@Component
class ResponseDeadlines {

    private final Commitments commitments;
    private final CommitmentService service;
    private final ApplicationEventPublisher events;

    ResponseDeadlines(Commitments commitments, CommitmentService service, ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.service = service;
        this.events = events;
    }

    @EventListener
    void on(DeadlinePassed passed) {
        switch (passed.kind()) {
            case OBJECTION_ENDS -> objectionEnds(passed);
            case RESPONSE_DUE -> responseDue(passed);
            case NO_RESPONSE -> noResponse(passed);
            case TRACKING_ENDS -> trackingEnds(passed);
            default -> { }
        }
    }

    private void objectionEnds(DeadlinePassed passed) {
        var commitment = commitments.get(passed.commitment());
        commitment.objectionEnds(passed.at());
        commitments.save(commitment);
        events.publishEvent(new ObjectionWindowEnded(Happened.byEngine(commitment, passed.at())));
    }

    private void responseDue(DeadlinePassed passed) {
        var commitment = commitments.get(passed.commitment());
        commitment.responseIsLate(passed.at());
        commitments.save(commitment);
        events.publishEvent(new ResponseLate(Happened.byEngine(commitment, passed.at())));
    }

    private void noResponse(DeadlinePassed passed) {
        var commitment = commitments.get(passed.commitment());
        commitment.noResponse(passed.at());
        commitments.save(commitment);
        var waits = commitments.waiting(commitment.id()).isPresent();
        events.publishEvent(new NoResponseRecorded(Happened.byEngine(commitment, passed.at()), waits));
    }

    private void trackingEnds(DeadlinePassed passed) {
        var commitment = commitments.get(passed.commitment());
        commitment.close(CommitmentState.LAPSED, "commitment.tracking-ended", null, passed.at());
        service.finish(commitment, Happened.byEngine(commitment, passed.at()), CommitmentClosed.Way.TRACKING_END);
    }
}
