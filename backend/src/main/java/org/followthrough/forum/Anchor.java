package org.followthrough.forum;

import java.time.LocalDate;
import java.util.List;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Violation;

/**
 * A date that hangs on an event of the programme, such as 30 days before the opening of the Civil Society Days (features,
 * row E7).
 *
 * @param days calendar days after the edge; before it where negative
 */
public record Anchor(String event, Edge edge, int days) {

    private static final int FARTHEST = 3660;

    /** A side of an event. */
    public enum Edge implements Coded {
        OPENING, CLOSING
    }

    /** The date while the event is where it is. */
    public LocalDate day(Event at) {
        return (edge == Edge.OPENING ? at.starts() : at.ends()).plusDays(days);
    }

    /** What is impossible about it, told at a field. */
    public List<Violation> violations(String field) {
        return Math.abs((long) days) <= FARTHEST ? List.of() : List.of(Violation.of(field, "forum.anchor.days", FARTHEST));
    }
}
