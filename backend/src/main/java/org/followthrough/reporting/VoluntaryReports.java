package org.followthrough.reporting;

import java.util.Optional;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Commitments;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.shared.MethodClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an addressee that has not accepted files a report nevertheless (method, section 2 B). */
@Service
@Transactional
public class VoluntaryReports {

    /** Cycles of an edition that are looked at, newest first. */
    private static final int MOST = 50;

    private final ReportDoor door;
    private final Reports reports;
    private final Cycles cycles;
    private final Commitments commitments;
    private final CommitmentService service;
    private final AccessPolicy policy;
    private final MethodClock clock;

    VoluntaryReports(ReportDoor door, Reports reports, Cycles cycles, Commitments commitments, CommitmentService service, AccessPolicy policy,
            MethodClock clock) {
        this.door = door;
        this.reports = reports;
        this.cycles = cycles;
        this.commitments = commitments;
        this.service = service;
        this.policy = policy;
        this.clock = clock;
    }

    /** The newest cycle for which the caller can file a report that nobody asks for; for screens. */
    @Transactional(readOnly = true)
    public Optional<ReportingCycle> cycle(Actor actor, String ref) {
        var commitment = commitments.get(commitments.id(ref));
        if (!policy.allows(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(commitment.addressee())) || !commitment.mayVolunteer()) {
            return Optional.empty();
        }
        var edition = service.edition(commitment).code();
        return cycles.page(edition, false, null, null, MOST).stream().filter(cycle -> Volunteers.takes(cycle, edition, clock.now()))
                .filter(cycle -> isFree(commitment, cycle)).findFirst();
    }

    private boolean isFree(Commitment commitment, ReportingCycle cycle) {
        return reports.find(commitment.id(), cycle.id()).filter(report -> !report.isOpen()).isEmpty();
    }

    /** Begins a draft, or finds the one that was begun; it is nobody else's to know until it is submitted. */
    public void begin(Actor actor, String ref, String cycle) {
        door.forWriting(actor, ref, cycle, Permission.SPEAK_FOR_ADDRESSEE).report().requireWritable();
    }
}
