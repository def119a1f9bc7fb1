package org.followthrough.ui.portal;

import java.util.List;

/**
 * Why a form was not taken.
 *
 * @param field  as the rules call it; empty where it is about the whole form
 * @param text   the sentence
 * @param anchor id of the input; empty where none is shown
 */
public record FormProblem(String field, String text, String anchor) {

    /** What is to be said beside an input. */
    static List<FormProblem> at(List<FormProblem> problems, String field) {
        return problems.stream().filter(problem -> problem.field().equals(field)).toList();
    }
}
