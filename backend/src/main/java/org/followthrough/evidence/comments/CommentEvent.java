package org.followthrough.evidence.comments;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.shared.DomainEvent;

/**
 * What moderators do with comments of the public. It is no news of the commitment. That one came, or was taken back, leaves no entry of the
 * record: its place among the others would tell when somebody sat down and wrote.
 */
public sealed interface CommentEvent extends DomainEvent {

    @Override
    default String actedAs() {
        return Role.ORGANISER.code();
    }

    /** The public reads it from now on. */
    record CommentPublished(UUID commitment, String subject, Instant at, UUID account, UUID comment) implements CommentEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("comment", comment);
        }
    }

    /** It never becomes public. */
    record CommentRefused(UUID commitment, String subject, Instant at, UUID account, UUID comment, CommentGround ground) implements CommentEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("comment", comment, "ground", ground.code());
        }
    }

    /** It is no longer public. */
    record CommentTakenDown(UUID commitment, String subject, Instant at, UUID account, UUID comment, CommentGround ground) implements CommentEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("comment", comment, "ground", ground.code());
        }
    }
}
