package org.followthrough.bulk;

import java.time.Instant;
import java.util.List;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/**
 * One of those to which a run does its thing.
 *
 * @param label how a person knows it
 * @param message key of the sentence that says why it was refused, with its arguments; null otherwise
 */
public record BulkItem(int ordinal, String item, String label, State state, @Nullable String message, List<Object> args, @Nullable Instant at) {

    /** What became of it. */
    public enum State implements Coded {
        WAITING, DONE, REFUSED
    }

    /** What somebody chose: what it is done to, and how a person knows that. */
    public record Chosen(String item, String label) {
    }
}
