package org.followthrough.reporting;

import java.time.Instant;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.reporting.ReportingService.Found;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.WrongState;
import org.springframework.stereotype.Component;

/**
 * Reports of addressees that have not accepted: nobody asks for them, they may file one while a cycle of their edition takes reports
 * (method, section 2 B; decision 44). A draft is nobody else's to know; what is submitted goes the way of every report.
 */
@Component
class Volunteers {

    private final Reports reports;
    private final Cycles cycles;
    private final CommitmentService commitments;

    Volunteers(Reports reports, Cycles cycles, CommitmentService commitments) {
        this.reports = reports;
        this.cycles = cycles;
        this.commitments = commitments;
    }

    /** Begins one where there is none and one may be filed; else nothing happens. */
    void begin(Commitment commitment, String cycleCode, Instant now) {
        var edition = commitments.edition(commitment).code();
        if (commitment.mayVolunteer()) {
            cycles.find(cycleCode).filter(cycle -> takes(cycle, edition, now) && reports.find(commitment.id(), cycle.id()).isEmpty())
                    .ifPresent(cycle -> reports.volunteer(commitment.id(), cycle, now));
        }
    }

    static boolean takes(ReportingCycle cycle, String edition, Instant now) {
        return cycle.state() == CycleState.OPEN && cycle.edition().equals(edition) && !Deadline.hasPassed(cycle.closesAt(), now);
    }

    /** Refuses a draft that nobody asked for once its cycle takes no more reports, or the addressee has come to accept. */
    void requireTaken(Found found, Instant now) {
        var report = found.report();
        if (!report.isVoluntary() || report.firstSubmittedAt != null) {
            return;
        }
        if (Deadline.hasPassed(report.closesAt(), now)) {
            throw new WrongState("reporting.cycle-closed");
        }
        if (!found.commitment().mayVolunteer()) {
            throw new WrongState("reporting.not-asked", found.commitment().ref(), found.cycle().code());
        }
    }
}
