package org.followthrough.ui.portal;

import java.util.List;
import org.followthrough.evidence.comments.PublicCommentService;

/**
 * The form for a comment of the public.
 *
 * @param address where it is sent, with the language
 * @param text as typed
 * @param name as typed
 * @param problems why it was not taken
 * @param reviewed whether a panel would read what is handed in confidentially instead
 * @param open whether it can be sent; where comments are no longer taken what was typed is shown all the same
 */
public record PublicCommentForm(String address, String text, String name, String seal, List<FormProblem> problems, boolean open, boolean reviewed) {

    /** What is to be said beside an input. */
    public List<FormProblem> at(String field) {
        return FormProblem.at(problems, field);
    }

    public int longestText() {
        return PublicCommentService.LONGEST_TEXT;
    }

    public int longestName() {
        return PublicCommentService.LONGEST_NAME;
    }

    /** Tells nothing of what somebody wrote. */
    @Override
    public String toString() {
        return "PublicCommentForm";
    }
}
