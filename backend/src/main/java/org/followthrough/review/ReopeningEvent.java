package org.followthrough.review;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent;
import org.jspecify.annotations.Nullable;

/** What happens on the way to opening a commitment again (method, section 3). */
public interface ReopeningEvent extends CommitmentEvent {

    /**
     * One of organiser and chair proposes to reopen; the other has to confirm.
     *
     * @param chairs on whose desk it lies where the organiser proposes: the last panel's, else all of the roster
     */
    record ReopeningProposed(Happened happened, Ground ground, boolean byChair, Set<UUID> chairs) implements ReopeningEvent {

        @Override
        public Readers readers() {
            return Readers.ORGANISER;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("ground", ground.code());
        }
    }

    /** The other side has refused the proposal. */
    record ReopeningRefused(Happened happened, Ground ground, String reason) implements ReopeningEvent {

        @Override
        public Readers readers() {
            return Readers.ORGANISER;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("ground", ground.code(), "reason", reason);
        }
    }

    /**
     * A proposal that nobody had confirmed lapsed; that there was one is public from then on, its own words are not.
     *
     * @param because what ended it: {@link #APPEAL}, {@link #ASSESSMENT} or {@link #CLOSING}
     */
    record ReopeningLapsed(Happened happened, Ground ground, String because) implements ReopeningEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("ground", ground.code(), "because", because);
        }
    }

    /** The addressee appealed. */
    String APPEAL = "appeal";
    /** A newer assessment was published. */
    String ASSESSMENT = "assessment";
    /** The commitment was closed. */
    String CLOSING = "closing";

    /**
     * Organiser and chair have reopened it.
     *
     * @param fromClosed whether it was closed, so that its process begins anew
     * @param positionWaits whether a position of the former life still waits for clearance
     */
    record Reopened(Happened happened, Ground ground, String reason, boolean fromClosed, boolean positionWaits) implements ReopeningEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("ground", ground.code(), "reason", reason);
        }
    }

    /**
     * The addressee has appealed against an assessment.
     *
     * @param chair of the contested panel, who may concede; null where there is none
     */
    record AppealLodged(Happened happened, UUID cycle, String reason, @Nullable UUID chair, Instant decideBy) implements ReopeningEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("reason", reason);
        }
    }

    /** The appeal is refused. */
    record AppealRefused(Happened happened, UUID cycle, String reason) implements ReopeningEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("reason", reason);
        }
    }

    /** The appeal is accepted; a second panel hears it as soon as no report is asked for. */
    record AppealAccepted(Happened happened, UUID cycle) implements ReopeningEvent {
    }

    /**
     * The second panel begins.
     *
     * @param fromClosed whether the commitment was closed, so that its process begins anew
     * @param positionWaits whether a position of the former life still waits for clearance
     */
    record SecondPanelCalled(Happened happened, UUID cycle, boolean fromClosed, boolean positionWaits) implements ReopeningEvent {
    }

    /** A newer cycle's assessment was published before a second panel could begin. */
    record AppealOvertaken(Happened happened, UUID cycle) implements ReopeningEvent {
    }

    /** The tracking of the edition ended before a second panel could begin for what was closed. */
    record AppealLapsed(Happened happened, UUID cycle) implements ReopeningEvent {
    }

    /** The window for an appeal has passed. */
    record AppealWindowEnded(Happened happened, UUID cycle) implements ReopeningEvent {
    }
}
