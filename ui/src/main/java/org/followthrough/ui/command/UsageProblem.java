package org.followthrough.ui.command;

/** A command was called in a way it does not understand: exit status 2, with the usage text. */
public final class UsageProblem extends RuntimeException {

    public UsageProblem(String message) {
        super(message);
    }
}
