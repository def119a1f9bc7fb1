package org.followthrough.ui.command;

/** A command could not do what it should, for a reason that the message names: exit status 1. */
public final class CommandFailure extends RuntimeException {

    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
