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
public record ConfidentialForm(String address, String ref, String title, String text, String seal, List<FormProblem> problems, String code, int largest,
        int longest) {

    /** What is to be said beside an input. */
    public List<FormProblem> at(String field) {
        return FormProblem.at(problems, field);
    }

    /** Tells nothing of what somebody wrote. */
    @Override
    public String toString() {
        return "ConfidentialForm";
    }
}
