package org.followthrough.evidence.confidential;

import java.time.Instant;
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

        @Override
        default boolean hidesItsMoment() {
            return true;
        }
    }

    /**
     * Something came.
     *
     * @param at the beginning of its day
     */
    record ConfidentialReceived(UUID commitment, String subject, Instant at) implements Quiet {

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

    /** The chair took a redacted copy out of public; whose act it was stands nowhere else. */
    record ConfidentialCopyTakenOut(UUID commitment, String subject, Instant at) implements Quiet {

        @Override
        public String actedAs() {
            return "panel-chair";
        }
    }

    /** The chair published a redacted copy; by the day, as what a panel does is told. */
    record RedactedCopyPublished(Happened happened) implements ConfidentialEvent, CommitmentEvent {
    }

    /** A redacted copy is no longer public; by the day, as it may be its sender who took it back. */
    record RedactedCopyWithdrawn(Happened happened) implements ConfidentialEvent, CommitmentEvent {
    }
}
