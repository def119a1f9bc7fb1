package org.followthrough.evidence.confidential;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What happens to confidential submissions. The record of it never says by whom, and for organisers alone that it happened at all. */
public sealed interface ConfidentialEvent extends DomainEvent {

    /** Whose act it is in the record where somebody without an account did it. */
    String NOBODY = "unnamed";

    /** What is no news of the commitment: that something came, was opened or taken back. */
    sealed interface Quiet extends ConfidentialEvent {

        @Override
        default @Nullable UUID account() {
            return null;
        }

        @Override
        default Readers readers() {
            return Readers.ORGANISER;
        }
    }

    /**
     * Something came.
     *
     * @param at the beginning of its day
     * @param panel accounts of those who may read it
     */
    record ConfidentialReceived(UUID commitment, String subject, Instant at, Set<UUID> panel) implements Quiet {

        @Override
        public String actedAs() {
            return NOBODY;
        }
    }

    /** Somebody of the panel opened it first. */
    record ConfidentialRead(UUID commitment, String subject, Instant at) implements Quiet {

        @Override
        public String actedAs() {
            return "panel";
        }
    }

    /** Whoever handed it in took it back. */
    record ConfidentialWithdrawn(UUID commitment, String subject, Instant at) implements Quiet {

        @Override
        public String actedAs() {
            return NOBODY;
        }
    }

    /** The chair published a redacted copy. */
    record RedactedCopyPublished(Happened happened) implements ConfidentialEvent, CommitmentEvent {
    }

    /** A redacted copy is no longer public. */
    record RedactedCopyWithdrawn(Happened happened) implements ConfidentialEvent, CommitmentEvent {
    }
}
