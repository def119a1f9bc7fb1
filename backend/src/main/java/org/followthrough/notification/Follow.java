package org.followthrough.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that somebody follows.
 *
 * @param target reference of the record, code of the party, or the conditions of a list
 */
public record Follow(UUID id, FollowKind kind, String target, Instant since) {
}
