package org.followthrough.register.comments;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Somebody commented on the quality codes of an ask. Of a reviewer the record knows the day and no account.
 *
 * @param account null for a reviewer
 * @param party   null for a reviewer
 */
public record QualityCommented(UUID recommendation, String subject, UUID comment, Instant at, @Nullable UUID account, String actedAs,
        @Nullable String party) implements DomainEvent {

    /** The place of an entry in the record would tell its hour. */
    @Override
    public Readers readers() {
        return party == null ? Readers.ORGANISER : Readers.PUBLIC;
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("comment", comment.toString());
    }
}
