package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;

/**
 * What the public said to what was reported on a commitment.
 *
 * @param window until when comments are taken, or why they are not, as a sentence
 * @param open whether they are taken
 * @param empty what is said where the list is empty
 * @param moderation how many are public and how many are not, as a sentence
 * @param grounds why they are not
 * @param form empty where there is none
 */
public record PublicCommentsPage(String ref, String title, String addressee, String window, boolean open, Listing<Row> list, String empty,
        String moderation, List<Ground> grounds, Optional<PublicCommentForm> form) {

    /**
     * A comment.
     *
     * @param anchor its id on the page
     * @param address where the page begins with it
     * @param name as its author wants to be called; empty for none
     * @param gone that it was taken down, when and why; empty for one that is public
     */
    public record Row(String anchor, String address, String name, String day, String text, String gone) {
    }

    /** How many were refused, and how many taken down, for a ground. */
    public record Ground(String words, int refused, int takenDown) {
    }
}
