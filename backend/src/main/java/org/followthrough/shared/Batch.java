package org.followthrough.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Many records worked on in one transaction. What only records what happened (audit, timeline, steps, standings) is put off and
 * written together at the end of the work, still in its transaction: the same rows with a hundredth of the statements. Nobody may
 * read within the work what was put off in it.
 */
public final class Batch {

    private static final ScopedValue<Batch> CURRENT = ScopedValue.newInstance();

    private final Map<Object, Put<?>> putOff = new LinkedHashMap<>();

    private Batch() {
    }

    private record Put<R>(List<R> rows, Consumer<List<R>> writer) {

        void write() {
            writer.accept(rows);
        }
    }

    /** Does the work and writes what was put off in it; within another batch the outer one writes. */
    public static <T> T together(Supplier<T> work) {
        return CURRENT.isBound() ? work.get() : ScopedValue.where(CURRENT, new Batch()).call(() -> {
            var done = work.get();
            CURRENT.get().write();
            return done;
        });
    }

    /**
     * Writes a row at once, or with all others of its writer at the end of the batch.
     *
     * @param writer whose rows go together, in the order in which they came
     */
    public static <R> void write(Object writer, R row, Consumer<List<R>> together) {
        if (CURRENT.isBound()) {
            CURRENT.get().put(writer, together).add(row);
        } else {
            together.accept(List.of(row));
        }
    }

    @SuppressWarnings("unchecked") // A writer's rows are of one kind.
    private <R> List<R> put(Object writer, Consumer<List<R>> together) {
        return ((Put<R>) putOff.computeIfAbsent(writer, key -> new Put<>(new ArrayList<>(), together))).rows();
    }

    private void write() {
        while (!putOff.isEmpty()) {
            var now = List.copyOf(putOff.values());
            putOff.clear();
            now.forEach(Put::write);
        }
    }
}
