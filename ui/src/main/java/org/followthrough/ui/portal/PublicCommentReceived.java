package org.followthrough.ui.portal;

/**
 * A comment was taken.
 *
 * @param ref of the commitment
 * @param code by which who wrote it finds it again
 */
public record PublicCommentReceived(String ref, String code) {

    /** Tells nothing of the code. */
    @Override
    public String toString() {
        return "PublicCommentReceived";
    }
}
