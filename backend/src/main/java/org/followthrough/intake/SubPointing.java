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
 * above it that is registered, and those below it that were registered first become its sub-points (features, row A3).
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
        nest(succession, one, confirmed.account());
        candidates.confirmedPoints(one.document()).forEach(point -> nest(succession, point, confirmed.account()));
    }

    private void nest(Succession succession, Candidate point, UUID account) {
        above(succession, point).ifPresent(whole -> subPoints.nest(account, registered(point), whole));
    }

    private static UUID registered(Candidate point) {
        return Optional.ofNullable(point.recommendation()).orElseThrow();
    }

    /** The nearest one above that is registered. */
    private Optional<UUID> above(Succession succession, Candidate point) {
        var seen = new HashSet<>(List.of(point.id()));
        for (var at = parent(succession, point); at.isPresent() && seen.add(at.get().id()); at = parent(succession, at.get())) {
            var registered = at.get().recommendation();
            if (registered != null) {
                return Optional.of(registered);
            }
        }
        return Optional.empty();
    }

    private Optional<Candidate> parent(Succession succession, Candidate candidate) {
        return Optional.ofNullable(succession.resolve(candidate).parent()).flatMap(candidates::find);
    }
}
