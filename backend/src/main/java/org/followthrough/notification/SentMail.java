package org.followthrough.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as an administrator sees it: whether it went out. Neither what it says nor what it is about is told, and of who sits on panels,
 * or may, not even a masked address: with the day on which a panel is drawn it would say who reviews what (contract, section 4).
 *
 * @param to address of the receiver, masked; null for who sits on panels, or may
 * @param digest whether it tells of a day or a week
 * @param sentAt real time; null while it waits, and where nothing is sent
 * @param trouble why the server did not take it the last time, as the name of a kind of failure
 */
public record SentMail(UUID id, @Nullable String to, boolean digest, Instant createdAt, int attempts, Instant nextAttemptAt,
        @Nullable Instant sentAt, @Nullable Instant givenUpAt, @Nullable String trouble) {
}
