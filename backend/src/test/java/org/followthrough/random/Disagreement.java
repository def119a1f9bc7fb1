package org.followthrough.random;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened is not what the method says. */
final class Disagreement extends AssertionError {

    private static final long serialVersionUID = 1L;
    /** References of the commitments, or the code of what else it was. */
    final transient List<String> about;

    Disagreement(Collection<String> about, String message, @Nullable Throwable why) {
        super(message, why);
        this.about = List.copyOf(about);
    }
}
