package org.followthrough.intake.submissions;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a proposal; the entries are the organiser's to read, since nothing of a proposal is public.
 *
 * @param action what happened, such as {@code submission-handed-in}
 */
public record SubmissionEvent(String subject, String action, Map<String, Object> content, Instant at, UUID account, String actedAs,
        @Nullable String party) implements DomainEvent {

    @Override
    public Readers readers() {
        return Readers.ORGANISER;
    }
}
