package org.followthrough.acts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.acts.ActService.Asked;
import org.followthrough.commitment.Commitments;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.reporting.Cycles;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.springframework.stereotype.Component;

/** Lets through what somebody may report on; nothing is kept of what does not exist or is another party's. */
@Component
class AskedReports {

    private final Commitments commitments;
    private final Cycles cycles;
    private final AccessPolicy policy;

    AskedReports(Commitments commitments, Cycles cycles, AccessPolicy policy) {
        this.commitments = commitments;
        this.cycles = cycles;
        this.policy = policy;
    }

    void require(Actor actor, List<Asked> reports) {
        policy.require(actor, Act.NIL_REPORT.permission());
        var refs = reports.stream().map(Asked::ref).distinct().toList();
        refs.stream().flatMap(ref -> commitments.find(ref).stream())
                .forEach(found -> policy.require(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(found.addressee())));
        RuleViolation.throwIfAny(Stream.concat(refs.stream().flatMap(ref -> unknown(ref).stream()),
                reports.stream().map(Asked::cycle).distinct().flatMap(cycle -> unknownCycle(cycle).stream())).toList());
    }

    private Optional<Violation> unknown(String ref) {
        return commitments.find(ref).isPresent() ? Optional.empty() : Optional.of(Violation.of("commitments", "acts.commitment", ref));
    }

    private Optional<Violation> unknownCycle(String code) {
        return cycles.find(code).isPresent() ? Optional.empty() : Optional.of(Violation.of("cycle", "acts.cycle", code));
    }
}
