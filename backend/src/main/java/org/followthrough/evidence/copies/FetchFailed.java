package org.followthrough.evidence.copies;

import java.io.IOException;

/** An address that could not be fetched, with why. */
public final class FetchFailed extends IOException {

    private static final long serialVersionUID = 1L;

    private final FetchProblem problem;

    FetchFailed(FetchProblem problem) {
        super(problem.code());
        this.problem = problem;
    }

    public FetchProblem problem() {
        return problem;
    }
}
