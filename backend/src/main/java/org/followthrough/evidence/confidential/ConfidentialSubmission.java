package org.followthrough.evidence.confidential;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was handed in confidentially, without what it says; days are those of UTC.
 *
 * @param mediaType of its file; null where there is none
 * @param readOn when somebody of the panel opened it first
 * @param copy the public redacted copy
 */
public record ConfidentialSubmission(UUID id, UUID commitment, String ref, boolean hasText, @Nullable String mediaType, LocalDate receivedOn,
        @Nullable LocalDate readOn, @Nullable LocalDate copiedOn, @Nullable LocalDate withdrawnOn, @Nullable UUID copy) {

    public boolean withdrawn() {
        return withdrawnOn != null;
    }

    /** Whether it was there when a day began. */
    boolean stoodBefore(LocalDate day) {
        return receivedOn.isBefore(day) && (withdrawnOn == null || !withdrawnOn.isBefore(day));
    }

    /** What its sender is told of it. */
    public SubmissionState state() {
        if (withdrawn()) {
            return SubmissionState.WITHDRAWN;
        }
        return copy != null ? SubmissionState.REDACTED : readOn != null ? SubmissionState.READ : SubmissionState.RECEIVED;
    }
}
