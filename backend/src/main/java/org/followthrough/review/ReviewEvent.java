package org.followthrough.review;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent;
import org.jspecify.annotations.Nullable;

/** What happens in the review of one commitment in one cycle. */
public interface ReviewEvent extends CommitmentEvent {

    UUID cycle();

    /**
     * A panel was drawn. The outside learns its sectors and regions, never its members.
     *
     * @param reviewers accounts on whose desk a rating lies now
     */
    record PanelDrawn(Happened happened, UUID cycle, Set<UUID> reviewers, @Nullable UUID chair, java.time.Instant ends)
            implements ReviewEvent {
    }

    /** A seat was given back; somebody else may have been drawn in its place. */
    record SeatGivenBack(Happened happened, UUID cycle, UUID by, @Nullable UUID substitute, java.time.Instant ends) implements ReviewEvent {

        @Override
        public Readers readers() {
            return Readers.PANEL;
        }
    }

    /** A drawn reviewer, or the chair, declared to have no conflict of interest, and takes the seat with that. */
    record SeatTaken(Happened happened, UUID cycle) implements ReviewEvent {

        @Override
        public Readers readers() {
            return Readers.PANEL;
        }
    }

    /** A seat was passed on: its holder stayed silent, left, or had come to act for another party. */
    record SeatPassedOn(Happened happened, UUID cycle, String why, UUID from, @Nullable UUID substitute, java.time.Instant ends)
            implements ReviewEvent {

        @Override
        public Readers readers() {
            return Readers.PANEL;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("why", why);
        }
    }

    /** An empty seat was filled after the draw, from a roster that has grown. */
    record SeatFilled(Happened happened, UUID cycle, UUID reviewer, java.time.Instant ends) implements ReviewEvent {

        @Override
        public Readers readers() {
            return Readers.PANEL;
        }
    }

    /** Another chair, or none, leads the panel. */
    record ChairPassedOn(Happened happened, UUID cycle, String why, @Nullable UUID from, @Nullable UUID next, java.time.Instant ends)
            implements ReviewEvent {

        @Override
        public Readers readers() {
            return Readers.PANEL;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("why", why);
        }
    }

    /** The roster gave no full panel: seats or a chair are lacking, or nobody could be drawn at all. */
    record PanelLacks(Happened happened, UUID cycle, int seats, int of, boolean chair) implements ReviewEvent {

        @Override
        public Readers readers() {
            return Readers.ORGANISER;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("seats", seats, "of", of, "chair", chair);
        }
    }

    /** A reviewer submitted a rating; how many are in is the chair's to know. */
    record RatingSubmitted(Happened happened, UUID cycle, UUID by) implements ReviewEvent {

        @Override
        public Readers readers() {
            return Readers.PANEL;
        }
    }

    /** The ratings lie more than one step apart: those who gave them may revise them once. */
    record ConsensusOpened(Happened happened, UUID cycle, Set<UUID> revisers, java.time.Instant ends) implements ReviewEvent {

        @Override
        public Readers readers() {
            return Readers.PANEL;
        }
    }

    /** A member revised a rating in the consensus round, or stood by it. */
    record RatingRevised(Happened happened, UUID cycle, UUID by) implements ReviewEvent {

        @Override
        public Readers readers() {
            return Readers.PANEL;
        }
    }

    /** The assessment is sealed and the addressee's window is open; nothing of the result is public yet. */
    record AssessmentSealed(Happened happened, UUID cycle, boolean byEngine, java.time.Instant replyEnds) implements ReviewEvent {
    }

    /** The addressee replied, which ends the window. */
    record Replied(Happened happened, UUID cycle, boolean disputes) implements ReviewEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("disputes", disputes);
        }
    }

    /** The window passed without a reply. */
    record ReplyWindowPassed(Happened happened, UUID cycle) implements ReviewEvent {
    }

    /** The assessment is public. */
    record AssessmentPublished(Happened happened, UUID cycle, AssessmentLevel level) implements ReviewEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("level", level.code());
        }
    }

    /** One of chair and organiser proposes to close as not implemented; the other has to confirm. */
    record ClosingProposed(Happened happened, UUID cycle, boolean byChair, @Nullable UUID chair, java.time.Instant lapses) implements ReviewEvent {

        @Override
        public Readers readers() {
            return Readers.ORGANISER;
        }
    }

    /** The other has refused the closing that was proposed; it goes on as it was. */
    record ClosingRefused(Happened happened, UUID cycle, String reason, UUID proposer) implements ReviewEvent {

        @Override
        public Readers readers() {
            return Readers.ORGANISER;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("reason", reason);
        }
    }

    /** Nobody has confirmed or refused in time the closing that was proposed. */
    record ClosingLapsed(Happened happened, UUID cycle, UUID proposer) implements ReviewEvent {

        @Override
        public Readers readers() {
            return Readers.ORGANISER;
        }
    }
}
