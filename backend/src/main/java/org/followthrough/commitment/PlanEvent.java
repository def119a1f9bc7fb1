package org.followthrough.commitment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to a commitment's plan after its first version. */
public sealed interface PlanEvent extends CommitmentEvent {

    /**
     * Another plan became public.
     *
     * @param atOnce false where it counts from the next cycle on
     */
    record PlanChanged(Happened happened, int version, boolean atOnce, List<PlanChange> changes) implements PlanEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("version", version, "at-once", atOnce, "changes", changes.stream().map(PlanChanged::row).toList());
        }

        private static Map<String, @Nullable Object> row(PlanChange change) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("kind", change.kind().code());
            row.put("milestone", change.milestone());
            row.put("before", change.before());
            row.put("after", change.after());
            return row;
        }
    }

    /** A focal point gave a plan without a position; only its party sees that until it is cleared. */
    record PlanSubmitted(Happened happened, boolean waits) implements PlanEvent {

        @Override
        public Readers readers() {
            return Readers.PARTY;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("waits", waits);
        }
    }

    /** A clearing officer returned a plan for changes; only its party sees that. */
    record PlanReturned(Happened happened, String reason) implements PlanEvent {

        @Override
        public Readers readers() {
            return Readers.PARTY;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("reason", reason);
        }
    }

    /**
     * The first plan of a commitment without a position is public.
     *
     * @param atOnce false where it counts from the next cycle on
     */
    record PlanGiven(Happened happened, boolean atOnce) implements PlanEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("at-once", atOnce);
        }
    }

    /** A plan was cleared that says what the public one says; only its party learns of it. */
    record PlanAsItWas(Happened happened) implements PlanEvent {

        @Override
        public Readers readers() {
            return Readers.PARTY;
        }
    }

    /** A plan that waited for the next cycle counts from its opening on. */
    record PlanCounts(Happened happened) implements PlanEvent {
    }
}
