package org.followthrough.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.intake.CandidateEvent.CandidateConfirmed;
import org.followthrough.register.SubPoints;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the family of candidates when they are confirmed, in whatever order: an ask becomes a sub-point of the nearest one
 * above it that is registered, and those below it that were registered first become its sub-points (features, row A3). Nobody
 * else is touched, so that what was placed by hand stays.
 */
@Component
class SubPointing {

    private final Candidates candidates;
    private final SubPoints subPoints;

    SubPointing(Candidates candidates, SubPoints subPoints) {
        this.candidates = candidates;
        this.subPoints = subPoints;
    }

    @EventListener
    void on(CandidateConfirmed confirmed) {
        var one = candidates.find(confirmed.candidate()).orElseThrow();
        var succession = new Succession(candidates.successors(one.document()));
        var whole = registered(one);
        above(succession, one).ifPresent(above -> subPoints.nest(confirmed.account(), whole, registered(above)));
        candidates.confirmedPoints(one.document()).stream()
                .filter(point -> above(succession, point).filter(above -> above.id().equals(one.id())).isPresent())
                .forEach(point -> subPoints.nest(confirmed.account(), registered(point), whole));
    }

    private static UUID registered(Candidate point) {
        return Optional.ofNullable(point.recommendation()).orElseThrow();
    }

    /** The nearest one above that is registered. */
    private Optional<Candidate> above(Succession succession, Candidate point) {
        var seen = new HashSet<>(List.of(point.id()));
        for (var at = parent(succession, point); at.isPresent() && seen.add(at.get().id()); at = parent(succession, at.get())) {
            if (at.get().recommendation() != null) {
                return at;
            }
        }
        return Optional.empty();
    }

    private Optional<Candidate> parent(Succession succession, Candidate candidate) {
        return Optional.ofNullable(succession.resolve(candidate).parent()).flatMap(candidates::find);
    }
}
