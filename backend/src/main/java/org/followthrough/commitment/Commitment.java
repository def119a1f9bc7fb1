package org.followthrough.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.parties.Party;
import org.followthrough.register.Recommendation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation given to one addressee: its state, position and plan (method, sections 2 B and 3).
 * Everything here is public; what waits for clearance is a {@link PositionStatement}.
 */
public final class Commitment {

    final UUID id;
    final String ref;
    final UUID recommendation;
    final String addressee;
    final boolean oneOff;
    final Instant assignedAt;
    final UUID assignedBy;
    final Instant objectionEndsAt;
    final Instant responseDueAt;
    final Instant noResponseAt;
    final Instant trackingEndsAt;
    final long version;
    CommitmentState state;
    Instant stateSince;
    @Nullable Position position;
    @Nullable PositionTerms terms;
    @Nullable Instant firstResponseClearedAt;
    @Nullable Instant dueAt;
    @Nullable Lateness lateness;
    @Nullable Instant closedAt;
    @Nullable String closingReason;
    @Nullable String supersededBy;

    Commitment(UUID id, String ref, UUID recommendation, String addressee, boolean oneOff, Instant assignedAt, UUID assignedBy,
            ResponseSchedule clock, CommitmentState state, Instant stateSince, long version) {
        this.id = id;
        this.ref = ref;
        this.recommendation = recommendation;
        this.addressee = addressee;
        this.oneOff = oneOff;
        this.assignedAt = assignedAt;
        this.assignedBy = assignedBy;
        this.objectionEndsAt = clock.objectionEnds();
        this.responseDueAt = clock.due();
        this.noResponseAt = clock.noResponse();
        this.trackingEndsAt = clock.trackingEnds();
        this.state = state;
        this.stateSince = stateSince;
        this.version = version;
    }

    /** Gives a recommendation to an addressee: the response clock starts. */
    static Commitment assign(Recommendation recommendation, Party addressee, boolean oneOff, ResponseSchedule clock, Instant now, UUID by) {
        var commitment = new Commitment(UUID.randomUUID(), recommendation.ref() + "~" + addressee.code(), recommendation.id(),
                addressee.code(), oneOff, now, by, clock, CommitmentState.ASSIGNED, now, 0);
        commitment.position = Position.AWAITING;
        commitment.dueAt = clock.due();
        commitment.lateness = Lateness.ON_TIME;
        return commitment;
    }

    public UUID id() {
        return id;
    }

    public String ref() {
        return ref;
    }

    public UUID recommendation() {
        return recommendation;
    }

    public String addressee() {
        return addressee;
    }

    public CommitmentState state() {
        return state;
    }

    /** True when the organiser marked the ask as a one-off act: one complete assessment is enough to close it. */
    public boolean oneOff() {
        return oneOff;
    }

    public @Nullable Position position() {
        return position;
    }

    public @Nullable PositionTerms terms() {
        return terms;
    }

    public Instant assignedAt() {
        return assignedAt;
    }

    /** Since when it is in its state. */
    public Instant stateSince() {
        return stateSince;
    }

    public Instant responseDueAt() {
        return responseDueAt;
    }

    /** When silence is recorded, and from when on a response is very late. */
    public Instant noResponseAt() {
        return noResponseAt;
    }

    public Optional<Instant> firstResponseClearedAt() {
        return Optional.ofNullable(firstResponseClearedAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<String> closingReason() {
        return Optional.ofNullable(closingReason);
    }

    /** The newer recommendation that superseded the ask. */
    public Optional<String> supersededBy() {
        return Optional.ofNullable(supersededBy);
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public @Nullable Lateness lateness() {
        return lateness;
    }

    /** True while the addressee's first response is awaited, silence included. */
    public boolean awaitsResponse() {
        return state == CommitmentState.ASSIGNED || state == CommitmentState.AWAITING_RESPONSE;
    }

    /** Refuses what only an open commitment takes. */
    public void requireOpen() {
        if (state.isClosed()) {
            throw new WrongState("commitment.closed", ref);
        }
    }

    /** The objection window has passed: from now on the response is simply awaited. */
    void objectionEnds(Instant at) {
        if (state == CommitmentState.ASSIGNED) {
            enter(CommitmentState.AWAITING_RESPONSE, at);
        }
    }

    /** The response is late: its due date has passed and a reminder goes out. */
    void responseIsLate(Instant at) {
        objectionEnds(at);
        lateness = Lateness.LATE;
    }

    /** Silence is recorded as silence; only a deadline does this, never a person. */
    void noResponse(Instant at) {
        objectionEnds(at);
        position = Position.NO_RESPONSE;
        lateness = Lateness.VERY_LATE;
    }

    /** A position was cleared: it is public from now on. */
    void positionCleared(Position cleared, PositionTerms clearedTerms, Instant now) {
        requireOpen();
        position = cleared;
        terms = clearedTerms;
        if (firstResponseClearedAt == null) {
            firstResponseClearedAt = now;
        }
        if (awaitsResponse()) {
            enter(CommitmentState.IN_IMPLEMENTATION, now);
            nothingDue();
        }
    }

    /** True when an opening cycle asks this commitment for a report (method, section 7). */
    public boolean isAskedByCycles() {
        return position != null && position.isAskedForReports()
                && (state == CommitmentState.IN_IMPLEMENTATION || state == CommitmentState.REPORTED || state == CommitmentState.ASSESSED);
    }

    /** An opening cycle asks for a report. */
    public void reportAsked(Instant due, Instant now) {
        if (!isAskedByCycles()) {
            throw new WrongState("commitment.not-asked", ref);
        }
        enter(CommitmentState.REPORT_DUE, now);
        dueAt = due;
        lateness = Lateness.ON_TIME;
    }

    /** A draft was submitted inside the addressee: the public sees "being cleared" until it is cleared. */
    public void reportSubmitted(Instant now) {
        if (state == CommitmentState.REPORT_DUE) {
            enter(CommitmentState.UNDER_CLEARANCE, now);
        }
    }

    /** The report of the running cycle became late or very late. */
    public void reportIs(Lateness now) {
        lateness = now;
    }

    /** A report was cleared: it is public from now on. */
    public void reportCleared(Instant now) {
        enter(CommitmentState.REPORTED, now);
        nothingDue();
    }

    /** The cycle closed without a cleared report. */
    public void nothingReported(Instant at) {
        enter(CommitmentState.IN_IMPLEMENTATION, at);
        nothingDue();
    }

    /** A panel was drawn and has until {@code reviewEnds}. */
    public void inReview(Instant reviewEnds, Instant now) {
        enter(CommitmentState.IN_REVIEW, now);
        dueAt = reviewEnds;
    }

    /** The panel's assessment is sealed: the addressee may reply until {@code replyEnds}. */
    public void rightOfReply(Instant replyEnds, Instant now) {
        enter(CommitmentState.RIGHT_OF_REPLY, now);
        dueAt = replyEnds;
    }

    /** The assessment is published; the next cycle is awaited. */
    public void assessed(Instant now) {
        enter(CommitmentState.ASSESSED, now);
        nothingDue();
    }

    /** Ends the commitment in one of the closing states. */
    public void close(CommitmentState as, String reason, @Nullable String newer, Instant now) {
        requireOpen();
        if (!as.isClosed()) {
            throw new IllegalArgumentException(as + " does not close");
        }
        enter(as, now);
        nothingDue();
        closedAt = now;
        closingReason = reason;
        supersededBy = newer;
    }

    /** Whether the target date of the plan had passed on that day. */
    public boolean targetPassed(LocalDate today) {
        return terms != null && terms.targetDate() != null && terms.targetDate().isBefore(today);
    }

    private void enter(CommitmentState next, Instant at) {
        state = next;
        stateSince = at;
    }

    private void nothingDue() {
        dueAt = null;
        lateness = null;
    }

    /** When the response clock of a profile rings. */
    record ResponseSchedule(Instant objectionEnds, Instant due, Instant noResponse, Instant trackingEnds) {
    }
}
