package org.followthrough.commitment.advice;

import java.time.Instant;
import java.util.UUID;

/** Advice on the position, signed by an institution of the addressee. */
public record Advice(UUID id, String institution, String text, Instant at) {

    /** Characters of its text, and of the institution's name. */
    public static final int LONGEST = 5_000;
    static final int LONGEST_NAME = 300;
}
