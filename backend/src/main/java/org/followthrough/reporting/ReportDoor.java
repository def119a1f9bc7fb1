package org.followthrough.reporting;

import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Settlement;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.reporting.ReportingService.Found;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.WrongState;
import org.springframework.stereotype.Component;

/** The way to a report, for reading and for changing: first who asks, then the lock and what time has done, then the state. */
@Component
public class ReportDoor {

    private final Reports reports;
    private final Cycles cycles;
    private final Commitments commitments;
    private final Settlement settlement;
    private final AccessPolicy policy;
    private final Volunteers volunteers;

    ReportDoor(Reports reports, Cycles cycles, Commitments commitments, Settlement settlement, AccessPolicy policy, Volunteers volunteers) {
        this.reports = reports;
        this.cycles = cycles;
        this.commitments = commitments;
        this.settlement = settlement;
        this.policy = policy;
        this.volunteers = volunteers;
    }

    /** The report, locked against others and up to date, for a commitment that is not closed. */
    public Found forWriting(Actor actor, String ref, String cycleCode, Permission permission) {
        var id = commitments.id(ref);
        require(actor, id, permission);
        var now = settlement.lockAndSettle(id);
        if (permission == Permission.SPEAK_FOR_ADDRESSEE) {
            volunteers.begin(commitments.get(id), cycleCode, now);
        }
        var found = find(actor, ref, cycleCode, permission);
        if (found.commitment().state().isClosed()) {
            throw new WrongState("commitment.closed", ref);
        }
        volunteers.requireTaken(found, now);
        return found;
    }

    private void require(Actor actor, UUID commitment, Permission permission) {
        policy.require(actor, permission, Target.of(commitments.get(commitment).addressee()));
    }

    /** The report for who may do it. */
    public Found find(Actor actor, String ref, String cycleCode, Permission permission) {
        Commitment commitment = commitments.find(ref).orElseThrow(() -> new NotFound("commitment.unknown"));
        policy.require(actor, permission, Target.of(commitment.addressee()));
        var cycle = cycles.find(cycleCode).filter(found -> found.state() != CycleState.PLANNED)
                .orElseThrow(() -> new NotFound("reporting.cycle.unknown"));
        var report = reports.find(commitment.id(), cycle.id()).orElseThrow(() -> new WrongState("reporting.not-asked", ref, cycleCode));
        return new Found(commitment, cycle, report, reports.contributions(report.id()));
    }
}
