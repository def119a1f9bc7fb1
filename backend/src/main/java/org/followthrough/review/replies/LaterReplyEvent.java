package org.followthrough.review.replies;

import java.util.Map;
import java.util.UUID;
import org.followthrough.review.ReviewEvent;

/** What happens to a reply after publication; nothing of it moves the commitment. */
public sealed interface LaterReplyEvent extends ReviewEvent {

    /** Which reply. */
    UUID reply();

    /** It waits for clearance; only its party sees that. */
    record LaterReplyWritten(Happened happened, UUID cycle, UUID reply) implements LaterReplyEvent {

        @Override
        public Readers readers() {
            return Readers.PARTY;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("reply", reply.toString());
        }
    }

    /** A clearing officer returned it; only its party sees that. */
    record LaterReplyReturned(Happened happened, UUID cycle, UUID reply, String reason) implements LaterReplyEvent {

        @Override
        public Readers readers() {
            return Readers.PARTY;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("reply", reply.toString(), "reason", reason);
        }
    }

    /** It is public. */
    record LaterReplyPublished(Happened happened, UUID cycle, UUID reply) implements LaterReplyEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("reply", reply.toString());
        }
    }
}
