package org.followthrough.random;

import java.time.Instant;
import java.time.LocalDate;
import org.followthrough.reporting.CycleState;

/** A reporting cycle of an edition. */
final class Cycle {

    final String code;
    final Edition edition;
    final LocalDate closes;
    final Instant opensAt;
    final Instant dueAt;
    final Instant veryLateAt;
    final Instant closesAt;
    final int reviewDays;
    final int replyDays;
    CycleState state = CycleState.PLANNED;

    Cycle(String code, Edition edition, LocalDate opens, LocalDate due, int veryLate, int reviewDays, int replyDays) {
        var days = edition.days;
        this.code = code;
        this.edition = edition;
        this.opensAt = opens.atStartOfDay(days.zone()).toInstant();
        this.dueAt = days.end(due);
        this.veryLateAt = days.end(days.add(due, veryLate));
        this.closes = days.add(due, 2 * veryLate);
        this.closesAt = days.end(closes);
        this.reviewDays = reviewDays;
        this.replyDays = replyDays;
    }
}
