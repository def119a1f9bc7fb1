package org.followthrough.ui.command;

import java.util.Set;

/**
 * A command that works with the application's services. The bean's name is the command's name, so a class is annotated
 * {@code @Component("token")}. It runs in a context without pages and without background work, in which the property
 * {@code followthrough.command} is {@code true}; the database may be in use by the running application at the same time.
 */
public interface Command {

    /** Names of options without a value, such as {@code dry-run}. {@code json} is always known. */
    default Set<String> flags() {
        return Set.of();
    }

    /** Names of options with a value, such as {@code event}. */
    default Set<String> values() {
        return Set.of();
    }

    /** Data goes to standard output, problems to standard error; gives the exit status 0 or 1. Throws {@link UsageProblem}. */
    int run(Arguments arguments);
}
