package org.followthrough.demo;

import java.util.stream.Stream;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.PlannedMilestone;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.shared.Coded;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Positions: submitted by the focal point, cleared or returned by the clearing officer. */
@Component
@Profile(DemoMode.PROFILE)
class ResponseStory {

    private final CommitmentService commitments;
    private final Cast cast;

    ResponseStory(CommitmentService commitments, Cast cast) {
        this.commitments = commitments;
        this.cast = cast;
    }

    void tell(Stories.Life life, Agenda agenda) {
        Stream.ofNullable(life.response()).forEach(response -> tell(life, response, agenda));
        Stream.ofNullable(life.positionChange()).forEach(response -> tell(life, response, agenda));
    }

    private void tell(Stories.Life life, Stories.Response response, Agenda agenda) {
        var returned = response.returned();
        if (returned != null) {
            agenda.add(returned.submitAt(), life.ref(), () -> submit(life, response));
            agenda.add(returned.at(), life.ref(), () -> decide(life, Decision.RETURN, returned.reason()));
        }
        agenda.add(response.submitAt(), life.ref(), () -> submit(life, response));
        agenda.add(response.clearAt(), life.ref(), () -> decide(life, Decision.CLEAR, null));
    }

    private void submit(Stories.Life life, Stories.Response r) {
        var terms = new PositionTerms(r.reason(), r.acceptedParts(), r.leadInstitution(), r.targetDate(), r.baseline(), r.expectedChange());
        var plan = r.milestones().stream().map(step -> new PlannedMilestone(step.title(), step.due(), step.weight(), step.core())).toList();
        var position = Coded.find(Position.class, r.position()).orElseThrow();
        commitments.respond(cast.focalPoint(life.addressee()), life.ref(), new PositionDraft(position, terms, plan));
    }

    private void decide(Stories.Life life, Decision decision, @org.jspecify.annotations.Nullable String reason) {
        commitments.decidePosition(cast.clearingOfficer(life.addressee()), life.ref(), decision, reason);
    }
}
