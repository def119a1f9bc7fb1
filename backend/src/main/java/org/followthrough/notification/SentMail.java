package org.followthrough.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as an administrator sees it: whether it went out, never what is behind its links.
 *
 * @param period day or week of a digest; null for one that goes at once
 * @param sentAt real time; null while it waits, and where nothing is sent
 * @param trouble why the server did not take it the last time
 */
public record SentMail(UUID id, String to, String subject, String text, @Nullable String period, Instant createdAt, int attempts,
        Instant nextAttemptAt, @Nullable Instant sentAt, @Nullable Instant givenUpAt, @Nullable String trouble) {
}
