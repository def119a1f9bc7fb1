package org.followthrough.commitment;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/** What can happen to a commitment by time alone, in the order in which equal instants are handled. */
public enum DeadlineKind implements Coded {
    /** A question was to be answered by then; the clock runs again without an answer. */
    ANSWER_DUE,
    /** The organiser was to say by then where an ask goes that was handed back; the clock stands still on. */
    REASSIGN_DUE,
    /** The window in which the addressee may hand the ask back. */
    OBJECTION_ENDS,
    /** The response is due; a reminder goes out. */
    RESPONSE_DUE,
    /** Silence is recorded. */
    NO_RESPONSE,
    /** The report of a cycle is due. */
    REPORT_DUE,
    /** The report is very late. */
    REPORT_VERY_LATE,
    /** The cycle takes no more reports. */
    REPORT_CLOSES,
    /** Seats whose holders declared nothing pass on; known to the panel alone. */
    SEATS_DECLARED,
    /** The engine opens the consensus round that the chair has not opened, where the ratings lie apart; known to the panel alone. */
    CONSENSUS_OPENS,
    /** The engine seals with the ratings that are there. */
    REVIEW_ENDS,
    /** The right of reply ends and the assessment is published. */
    REPLY_ENDS,
    /** An appeal that nobody has decided counts as accepted. */
    APPEAL_DECISION,
    /** The window in which the addressee may appeal against its assessment ends. */
    APPEAL_ENDS,
    /** A closing that was proposed and that nobody has confirmed or refused lapses; known to those who close alone. */
    CLOSING_LAPSES,
    /** A plan that waits for clearance was to be cleared by then, or was to be brought further up; known to its party alone. */
    PLAN_CLEARANCE,
    /** The same of a list of supporting institutions. */
    INSTITUTIONS_CLEARANCE,
    /** The same of a joint statement, with the coordinator's commitment. */
    STATEMENT_CLEARANCE,
    /** The edition's tracking ends; what is open lapses. */
    TRACKING_ENDS;

    private static final Set<DeadlineKind> INNER = Set.of(SEATS_DECLARED, CONSENSUS_OPENS, CLOSING_LAPSES, PLAN_CLEARANCE, INSTITUTIONS_CLEARANCE,
            STATEMENT_CLEARANCE);

    /** Whether anybody may know of it; what is set for a panel's or a party's own work shows in no public page, calendar or count. */
    public boolean isOpen() {
        return !INNER.contains(this);
    }

    /** Whether something waits by then for clearance that nobody outside its party waits for. */
    public boolean isClearance() {
        return this == PLAN_CLEARANCE || this == INSTITUTIONS_CLEARANCE || this == STATEMENT_CLEARANCE;
    }

    private static final Set<DeadlineKind> STOP_WITH_THE_CLOCK = Set.of(OBJECTION_ENDS, RESPONSE_DUE, NO_RESPONSE, REPORT_DUE, REPORT_VERY_LATE);

    /** What stands still with the clock; a cycle closes and tracking ends all the same. */
    static String[] codesThatStopWithTheClock() {
        return STOP_WITH_THE_CLOCK.stream().map(DeadlineKind::code).toArray(String[]::new);
    }

    /** The due date among several; null where it is not among them. */
    static @Nullable Instant due(Map<DeadlineKind, Instant> dates) {
        return dates.getOrDefault(RESPONSE_DUE, dates.get(REPORT_DUE));
    }

    /** The very-late date among several, which for a response is that of silence; null where it is not among them. */
    static @Nullable Instant veryLate(Map<DeadlineKind, Instant> dates) {
        return dates.getOrDefault(NO_RESPONSE, dates.get(REPORT_VERY_LATE));
    }
}
