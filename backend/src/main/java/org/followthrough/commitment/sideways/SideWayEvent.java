package org.followthrough.commitment.sideways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.DatesMoved;
import org.followthrough.commitment.Side;
import org.jspecify.annotations.Nullable;

/** What happens on the side ways of a commitment. The texts of questions and answers are in none of them. */
public interface SideWayEvent extends CommitmentEvent {

    /** A question was asked, and the clock stands still until {@code asked} has answered. */
    record ClarificationAsked(Happened happened, @Nullable UUID cycle, Side asked, Instant answerBy) implements SideWayEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("with", asked.code(), "answerBy", answerBy.toString());
        }
    }

    /** The question was answered by {@code asked}. */
    record ClarificationAnswered(Happened happened, @Nullable UUID cycle, Side asked) implements SideWayEvent {
    }

    /** Whoever had asked took the question back: the clock runs again. */
    record ClarificationWithdrawn(Happened happened, @Nullable UUID cycle, Side asked) implements SideWayEvent {
    }

    /** The question was not answered by its date: the clock runs again, and an answer is welcome still. */
    record ClarificationUnanswered(Happened happened, @Nullable UUID cycle, Side asked) implements SideWayEvent {
    }

    /** More time was asked for; the addressee and the organiser alone know until it is decided. */
    record ExtensionAsked(Happened happened, @Nullable UUID cycle, LocalDate until, Instant due) implements SideWayEvent {

        @Override
        public Readers readers() {
            return Readers.PARTY;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("until", until.toString(), "due", due.toString());
        }
    }

    /** More time was granted: the dates of this one commitment are moved. */
    record ExtensionGranted(Happened happened, @Nullable UUID cycle, Instant before, Instant due, Instant veryLate, String reason)
            implements SideWayEvent, DatesMoved {

        @Override
        public Map<String, Object> content() {
            return Map.of("before", before.toString(), "after", due.toString(), "reason", reason);
        }
    }

    /** More time was refused; the date stands. */
    record ExtensionRefused(Happened happened, @Nullable UUID cycle, Instant due, String reason) implements SideWayEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("due", due.toString(), "reason", reason);
        }
    }

    /** A request that nobody decided is pointless, because what it was for is over. */
    record ExtensionLapsed(Happened happened, @Nullable UUID cycle) implements SideWayEvent {

        @Override
        public Readers readers() {
            return Readers.PARTY;
        }
    }

    /** Another institution of the addressee holds the ask. */
    record PassedOn(Happened happened, @Nullable String from, String to, String reason) implements SideWayEvent {

        @Override
        public Map<String, Object> content() {
            var content = new LinkedHashMap<String, Object>();
            content.put("from", from == null ? "" : from);
            content.put("to", to);
            content.put("reason", reason);
            return content;
        }
    }

    /** The addressee handed the ask back to the organiser: the clock stands still. */
    record HandedBack(Happened happened, String reason, Instant decideBy) implements SideWayEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("reason", reason, "decideBy", decideBy.toString());
        }
    }

    /** The organiser has not said in time where the ask goes that was handed back; it lies there on, and is not late for it. */
    record ReassignmentOverdue(Happened happened, Instant due) implements SideWayEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("due", due.toString());
        }
    }

    /** The organiser gave the ask back to its addressee, who is asked for a position again. */
    record GivenBack(Happened happened, @Nullable String to, String reason) implements SideWayEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("to", to == null ? "" : to, "reason", reason);
        }
    }

    /** The organiser gave the ask to another addressee; this commitment lapses with a link. */
    record GivenOn(Happened happened, String to, String reason) implements SideWayEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("to", to, "reason", reason);
        }
    }
}
