package org.followthrough.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come.
 *
 * @param by name of the one who began it
 * @param endedAt null while anything of it waits
 * @param trouble what stands in the way of the whole of it, or null
 */
public record BulkRun(UUID id, String kind, Map<String, Object> terms, UUID account, String by, Instant startedAt, @Nullable Instant endedAt,
        State state, int total, int done, int refused, @Nullable Trouble trouble) {

    /** Interrupted: nobody works on it and something waits, as after a restart. Failed: work on it broke off too often. */
    public enum State implements Coded {
        RUNNING, INTERRUPTED, FINISHED, FAILED
    }

    /**
     * Work on it broke off outside its items.
     *
     * @param times     since anything of it was done or refused
     * @param tryAfter  when it is taken up again, on real time; null once it failed
     * @param message   key of the sentence that says why it failed, filled with the reference and the times; null before
     * @param reference under which the log tells of it; null before
     */
    public record Trouble(int times, @Nullable Instant tryAfter, @Nullable String message, @Nullable String reference) {

        /** What fills the sentence. */
        public List<Object> args() {
            return List.of(String.valueOf(reference), times);
        }
    }

    /** How many nobody has come to yet. */
    public int waiting() {
        return total - done - refused;
    }
}
