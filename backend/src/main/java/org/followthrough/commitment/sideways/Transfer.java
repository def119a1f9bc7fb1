package org.followthrough.commitment.sideways;

import java.time.Instant;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/**
 * One move of an ask.
 *
 * @param from the institution that held it; null where none was named
 * @param to   the institution that holds it now, or for {@link Kind#GIVEN_ON} the other commitment's reference
 */
public record Transfer(int ordinal, Kind kind, @Nullable String from, @Nullable String to, String reason, Instant movedAt) {

    /** Between whom it moved. */
    public enum Kind implements Coded {
        /** From one institution of the addressee to another. */
        PASSED_ON,
        /** From the addressee to the organiser: an objection. */
        HANDED_BACK,
        /** From the organiser to the addressee again. */
        RETURNED,
        /** From the organiser to another addressee. */
        GIVEN_ON
    }

    /** Who moved it. */
    public String by() {
        return kind == Kind.PASSED_ON || kind == Kind.HANDED_BACK ? "addressee" : "organiser";
    }
}
