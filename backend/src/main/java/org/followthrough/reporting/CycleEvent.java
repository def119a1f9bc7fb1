package org.followthrough.reporting;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What happens to a whole reporting cycle. */
public interface CycleEvent extends DomainEvent {

    ReportingCycle cycle();

    @Override
    default String subject() {
        return cycle().code();
    }

    /** A cycle was planned; its process waits for the day on which it opens. */
    record CyclePlanned(ReportingCycle cycle, Instant at, UUID account, String actedAs) implements CycleEvent {

        @Override
        public Readers readers() {
            return Readers.ORGANISER;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("opens", cycle.opens().toString(), "due", cycle.due().toString(), "closes", cycle.closes().toString());
        }
    }

    /** A planned cycle was planned anew. */
    record CycleChanged(ReportingCycle before, ReportingCycle cycle, Instant at, UUID account, String actedAs) implements CycleEvent {

        @Override
        public Readers readers() {
            return Readers.ORGANISER;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("before", plan(before), "after", plan(cycle));
        }

        private static Map<String, Object> plan(ReportingCycle c) {
            return Map.of("code", c.code(), "edition", c.edition(), "opens", c.opens().toString(), "due", c.due().toString(), "closes",
                    c.closes().toString(), "veryLateAfterDays", c.veryLateAfterDays(), "reviewDays", c.reviewDays(), "replyDays", c.replyDays());
        }
    }

    /** A planned cycle was withdrawn before it opened. */
    record CycleWithdrawn(ReportingCycle cycle, Instant at, UUID account, String actedAs) implements CycleEvent {

        @Override
        public Readers readers() {
            return Readers.ORGANISER;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("before", CycleChanged.plan(cycle));
        }
    }

    /** A cycle opened, by its date or by the organiser. */
    record CycleOpened(ReportingCycle cycle, Instant at, @Nullable UUID account, String actedAs) implements CycleEvent {

        /** True when the organiser opened it, so that its process still waits for the date. */
        public boolean byOrganiser() {
            return account != null;
        }
    }

    /** The due date of a cycle passed: reminders go out. */
    record CycleDue(ReportingCycle cycle, Instant at, @Nullable UUID account, String actedAs) implements CycleEvent {
    }

    /** The very-late date of a cycle passed: the second reminder goes out. */
    record CycleVeryLate(ReportingCycle cycle, Instant at, @Nullable UUID account, String actedAs) implements CycleEvent {
    }

    /** A cycle closed: no more reports are taken. */
    record CycleClosed(ReportingCycle cycle, Instant at, @Nullable UUID account, String actedAs) implements CycleEvent {
    }

    /**
     * Dates of a cycle were moved, because of a calendar or because the event moved to which they are anchored.
     *
     * @param because the subject of the change that moved them
     */
    record CycleMoved(ReportingCycle before, ReportingCycle cycle, String because, Instant at, @Nullable UUID account, String actedAs)
            implements CycleEvent {

        @Override
        public Readers readers() {
            return cycle.state() == CycleState.PLANNED ? Readers.ORGANISER : Readers.PUBLIC;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("before", dates(before), "after", dates(cycle), "because", because);
        }

        private static Map<String, String> dates(ReportingCycle c) {
            return Map.of("opens", c.opensAt().toString(), "due", c.dueAt().toString(), "veryLate", c.veryLateAt().toString(), "closes",
                    c.closesAt().toString());
        }
    }
}
