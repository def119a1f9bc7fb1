package org.followthrough.commitment.sideways;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Deadlines;
import org.followthrough.shared.DayCount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By when whoever stopped the clock's wait has to end it: the profile's working days, so that no clock stands still for ever. */
@Component
class AnswerDates {

    private final CommitmentService service;
    private final Deadlines deadlines;

    AnswerDates(CommitmentService service, Deadlines deadlines) {
        this.service = service;
        this.deadlines = deadlines;
    }

    /** Counts from now on in the calendar that counts for the commitment, and returns the last instant that is in time. */
    Instant set(Commitment commitment, DeadlineKind kind, @Nullable UUID cycle, Instant now) {
        var edition = service.edition(commitment);
        var count = DayCount.after(now, edition.profile().answer(), edition.timeZone());
        var end = count.end(service.calendar(commitment), edition.timeZone());
        deadlines.set(commitment.id(), kind, cycle, end, count);
        return end;
    }
}
