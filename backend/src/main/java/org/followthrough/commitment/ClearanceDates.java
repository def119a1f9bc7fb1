package org.followthrough.commitment;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.shared.DayCount;
import org.followthrough.shared.Deadline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when what waits inside a party for nobody outside is cleared (decision 48): the profile's working days of an answer. Nothing becomes
 * public when they have passed; it is late from then on.
 */
@Component
public class ClearanceDates {

    private final Commitments commitments;
    private final CommitmentService service;
    private final Deadlines deadlines;

    ClearanceDates(Commitments commitments, CommitmentService service, Deadlines deadlines) {
        this.commitments = commitments;
        this.service = service;
        this.deadlines = deadlines;
    }

    /** Counts from now on in the calendar that counts for the commitment, and returns the last instant that is in time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant begin(UUID commitment, DeadlineKind kind, Instant now) {
        var it = commitments.get(commitment);
        var edition = service.edition(it);
        return set(it, kind, DayCount.after(now, edition.profile().answer(), edition.timeZone()));
    }

    /** Comes back so many working days after the due date. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void again(UUID commitment, DeadlineKind kind, Instant due, int days) {
        var it = commitments.get(commitment);
        set(it, kind, DayCount.after(due, days, service.edition(it).timeZone()));
    }

    /** The end of the working day that lies so many after the due date. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant after(UUID commitment, Instant due, int days) {
        var it = commitments.get(commitment);
        return Deadline.after(due, days, service.edition(it).timeZone(), service.calendar(it));
    }

    /** Working days that have ended since the due date. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int daysLate(UUID commitment, Instant due, Instant at) {
        var it = commitments.get(commitment);
        var zone = service.edition(it).timeZone();
        return Math.max(0, service.calendar(it).between(Deadline.dayOf(due, zone), Deadline.dayFrom(at, zone).minusDays(1)));
    }

    /** It was cleared, returned or withdrawn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID commitment, DeadlineKind kind) {
        deadlines.clear(commitment, kind);
    }

    private Instant set(Commitment commitment, DeadlineKind kind, DayCount count) {
        var end = count.end(service.calendar(commitment), service.edition(commitment).timeZone());
        deadlines.set(commitment.id(), kind, null, end, count);
        return end;
    }
}
