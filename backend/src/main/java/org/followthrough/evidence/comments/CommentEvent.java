package org.followthrough.evidence.comments;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What happens to comments of the public. It is no news of the commitment; the record says by whom they were moderated, never who wrote them. */
public sealed interface CommentEvent extends DomainEvent {

    /** Whose act it is in the record where somebody without an account did it. */
    String NOBODY = "unnamed";

    /** Somebody without an account did it. */
    sealed interface ByNobody extends CommentEvent {

        @Override
        default @Nullable UUID account() {
            return null;
        }

        @Override
        default String actedAs() {
            return NOBODY;
        }

        @Override
        default Readers readers() {
            return Readers.ORGANISER;
        }
    }

    /** A moderator did it; the public may know what, and in which role. */
    sealed interface ByModerator extends CommentEvent {

        @Override
        default String actedAs() {
            return Role.ORGANISER.code();
        }
    }

    /**
     * One came.
     *
     * @param at the beginning of its day
     */
    record CommentReceived(UUID commitment, String subject, Instant at) implements ByNobody {
    }

    /** Who wrote it took it back; by the day as well. */
    record CommentWithdrawn(UUID commitment, String subject, Instant at) implements ByNobody {
    }

    record CommentPublished(UUID commitment, String subject, Instant at, UUID account, UUID comment) implements ByModerator {

        @Override
        public Map<String, Object> content() {
            return Map.of("comment", comment);
        }
    }

    /** It never becomes public. */
    record CommentRefused(UUID commitment, String subject, Instant at, UUID account, UUID comment, CommentGround ground) implements ByModerator {

        @Override
        public Map<String, Object> content() {
            return Map.of("comment", comment, "ground", ground.code());
        }
    }

    /** It is no longer public. */
    record CommentTakenDown(UUID commitment, String subject, Instant at, UUID account, UUID comment, CommentGround ground) implements ByModerator {

        @Override
        public Map<String, Object> content() {
            return Map.of("comment", comment, "ground", ground.code());
        }
    }
}
