package org.followthrough.evidence.comments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without an account said to what was reported; days are those of UTC.
 *
 * @param text deleted, and empty, once it was refused, taken down or taken back
 * @param name as who wrote it wants to be called, and nobody has verified; empty for who wants no name
 * @param decidedOn when a moderator decided last, or it was taken back
 * @param ground null unless it was refused or taken down
 */
public record PublicComment(UUID id, UUID commitment, String ref, String addressee, String edition, String text, String name, CommentState state,
        LocalDate receivedOn, @Nullable LocalDate decidedOn, @Nullable CommentGround ground) {

    public boolean isPublic() {
        return state == CommentState.PUBLISHED;
    }
}
