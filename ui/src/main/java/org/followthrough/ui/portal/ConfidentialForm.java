package org.followthrough.ui.portal;

import java.util.List;

/**
 * The form for a confidential submission.
 *
 * @param address where it is sent, with the language
 * @param ref of the commitment as typed, or empty
 * @param title of the commitment; empty where it is not known, and the reference is a field
 * @param text as typed
 * @param problems why it was not taken
 * @param code shown once it was taken; empty before
 */
public record ConfidentialForm(String address, String ref, String title, String text, String seal, List<Problem> problems, String code, int largest,
        int longest) {

    /**
     * Why a form was not taken.
     *
     * @param field  commitment, text or file, as the rules call it; empty where it is about the whole form
     * @param text   the sentence
     * @param anchor id of the input; empty where none is shown
     */
    public record Problem(String field, String text, String anchor) {
    }

    /** What is to be said beside an input. */
    public List<Problem> at(String field) {
        return problems.stream().filter(problem -> problem.field().equals(field)).toList();
    }

    /** Tells nothing of what somebody wrote. */
    @Override
    public String toString() {
        return "ConfidentialForm";
    }
}
