package org.followthrough.bulk;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come.
 *
 * @param by name of the one who began it
 * @param endedAt null while anything of it waits
 */
public record BulkRun(UUID id, String kind, Map<String, Object> terms, UUID account, String by, Instant startedAt, @Nullable Instant endedAt,
        State state, int total, int done, int refused) {

    /** Interrupted: nobody works on it and something waits, as after a restart. */
    public enum State implements Coded {
        RUNNING, INTERRUPTED, FINISHED
    }

    /** How many nobody has come to yet. */
    public int waiting() {
        return total - done - refused;
    }
}
