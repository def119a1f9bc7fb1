package org.followthrough.commitment.sideways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.DeadlinePassed;
import org.followthrough.commitment.Deadlines;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dates of the response or report that is asked of an addressee now, and how more time moves them. */
@Component
class AskedDates {

    private final Commitments commitments;
    private final CommitmentService editions;
    private final Deadlines deadlines;

    AskedDates(Commitments commitments, CommitmentService editions, Deadlines deadlines) {
        this.commitments = commitments;
        this.editions = editions;
        this.deadlines = deadlines;
    }

    /** @throws WrongState where nothing is asked, or the clock stands still */
    void requireAsked(Commitment commitment) {
        commitment.requireOpen();
        commitment.requireRunningClock();
        if (!isAsked(commitment)) {
            throw new WrongState("commitment.extension.nothing-due", commitment.ref());
        }
    }

    /** @throws WrongState once the due date has passed */
    void requireBeforeDue(Commitment commitment, Instant now) {
        if (Deadline.hasPassed(due(commitment), now)) {
            throw new WrongState("commitment.extension.due-passed", commitment.ref());
        }
    }

    static boolean isAsked(Commitment commitment) {
        return commitment.responseClockRuns() || commitment.reportClockRuns();
    }

    static Instant due(Commitment commitment) {
        return Optional.ofNullable(commitment.dueAt()).orElseThrow();
    }

    Instant veryLate(Commitment commitment) {
        return running(commitment.id(), veryLateKind(commitment)).map(DeadlinePassed::at).orElseGet(() -> due(commitment));
    }

    /** The cycle whose report is asked; null for a response. */
    @Nullable UUID cycle(Commitment commitment) {
        return commitment.awaitsResponse() ? null
                : running(commitment.id(), DeadlineKind.REPORT_CLOSES).map(DeadlinePassed::cycle).orElse(null);
    }

    ExtendedDates until(Commitment commitment, LocalDate until, Instant due, Instant veryLate) {
        var closes = commitment.awaitsResponse() ? null : running(commitment.id(), DeadlineKind.REPORT_CLOSES).map(DeadlinePassed::at).orElse(null);
        return ExtendedDates.of(until, due, veryLate, closes, editions.edition(commitment).timeZone(), editions.calendar(commitment));
    }

    void move(Commitment commitment, ExtendedDates dates, @Nullable UUID cycle, Instant now) {
        deadlines.set(commitment.id(), commitment.awaitsResponse() ? DeadlineKind.RESPONSE_DUE : DeadlineKind.REPORT_DUE, cycle, dates.due());
        deadlines.set(commitment.id(), veryLateKind(commitment), cycle, dates.veryLate());
        commitment.extended(dates.due(), dates.veryLate(), now);
        commitments.save(commitment);
    }

    private static DeadlineKind veryLateKind(Commitment commitment) {
        return commitment.awaitsResponse() ? DeadlineKind.NO_RESPONSE : DeadlineKind.REPORT_VERY_LATE;
    }

    private Optional<DeadlinePassed> running(UUID commitment, DeadlineKind kind) {
        return deadlines.of(commitment).stream().filter(one -> one.kind() == kind).findFirst();
    }
}
