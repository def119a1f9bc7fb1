package org.followthrough.random;

import java.time.Instant;
import java.util.UUID;

/** A mail that was made: for whom and when, how often it was handed over, and when it is again. */
final class Letter {

    final UUID id;
    final Mails.Envelope envelope;
    final Instant made;
    int attempts;
    Instant next;
    /** Sent or given up. */
    boolean over;

    Letter(UUID id, Mails.Envelope envelope, Instant made) {
        this.id = id;
        this.envelope = envelope;
        this.made = made;
        this.next = made;
    }
}
