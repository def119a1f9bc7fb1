package org.followthrough.processes;

/** Who is told when something is late, and when (features, row E5): a decision table that an organiser can read. */
public final class EscalationDecision {

    public static final String KEY = "escalation";
    public static final String RESOURCE = "processes/escalation.dmn";

    /** What was asked: {@code response}, {@code report}, or what has to be cleared inside the addressee: {@code clearance}. */
    public static final String ASKED = "asked";
    /** {@code late} or {@code very-late}. */
    public static final String LATENESS = "lateness";
    /** Working days since the due date, whose own day is day 0. */
    public static final String DAYS_LATE = "daysLate";

    private EscalationDecision() {
    }
}
