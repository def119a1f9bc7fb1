package org.followthrough.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<CommitmentState> BETWEEN_CYCLES = EnumSet.of(CommitmentState.IN_IMPLEMENTATION, CommitmentState.REPORTED,
            CommitmentState.ASSESSED, CommitmentState.REOPENED);

    final UUID id;
    final String ref;
    final UUID recommendation;
    final String addressee;
    final boolean oneOff;
    final Instant assignedAt;
    final UUID assignedBy;
    final Instant trackingEndsAt;
    final long version;
    Instant objectionEndsAt;
    Instant responseDueAt;
    Instant noResponseAt;
    CommitmentState state;
    Instant stateSince;
    @Nullable Position position;
    @Nullable PositionTerms terms;
    @Nullable String leadInstitution;
    @Nullable Instant firstResponseClearedAt;
    @Nullable Instant dueAt;
    @Nullable Instant originalDueAt;
    @Nullable Instant clockStoppedAt;
    @Nullable Side liesWith;
    @Nullable CommitmentState stoppedIn;
    @Nullable Lateness lateness;
    @Nullable Instant closedAt;
    @Nullable String closingReason;
    @Nullable String supersededBy;
    @Nullable String givenOnTo;
    @Nullable Instant reopenedAt;
    @Nullable Instant underAppealSince;

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
    static Commitment assign(UUID id, Recommendation recommendation, Party addressee, boolean oneOff, ResponseSchedule clock, Instant now, UUID by) {
        var commitment = new Commitment(id, recommendation.ref() + "~" + addressee.code(), recommendation.id(),
                addressee.code(), oneOff, now, by, clock, CommitmentState.ASSIGNED, now, 0);
        commitment.position = Position.AWAITING;
        commitment.dueAt = clock.due();
        commitment.lateness = Lateness.ON_TIME;
        return commitment;
    }

    /** Gives a recommendation to an addressee that is asked for no position: its implementation starts (method, section 7). */
    static Commitment withoutPosition(UUID id, Recommendation recommendation, Party addressee, boolean oneOff, ResponseSchedule none, Instant now,
            UUID by) {
        return new Commitment(id, recommendation.ref() + "~" + addressee.code(), recommendation.id(), addressee.code(), oneOff, now,
                by, none, CommitmentState.IN_IMPLEMENTATION, now, 0);
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

    /** The institution of the addressee that holds it now; it may be passed on before there is a position. */
    public Optional<String> leadInstitution() {
        return Optional.ofNullable(leadInstitution);
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

    /** When it was reopened last. */
    public Optional<Instant> reopenedAt() {
        return Optional.ofNullable(reopenedAt);
    }

    /** Since when an appeal is undecided or its panel at work. */
    public Optional<Instant> underAppealSince() {
        return Optional.ofNullable(underAppealSince);
    }

    /** Until when its edition is tracked. */
    public Instant trackingEndsAt() {
        return trackingEndsAt;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** The first due date of what is asked now, where an extension or a stopped clock has moved it. */
    public Optional<Instant> originalDueAt() {
        return Optional.ofNullable(originalDueAt);
    }

    /** Since when the clock stands still; of a closed commitment, when it stood still at its end. */
    public Optional<Instant> clockStoppedAt() {
        return Optional.ofNullable(clockStoppedAt);
    }

    /** On which side the stopped clock waits. */
    public Optional<Side> liesWith() {
        return Optional.ofNullable(liesWith);
    }

    /** The commitment of the other addressee to whom the ask was given. */
    public Optional<String> givenOnTo() {
        return Optional.ofNullable(givenOnTo);
    }

    /** True while nothing passes because a question is open or the ask lies with the organiser. */
    public boolean clockIsStopped() {
        return liesWith != null && !state.isClosed();
    }

    /** True while the ask lies with the organiser because the addressee has handed it back. */
    public boolean isHandedBack() {
        return state == CommitmentState.ASSIGNED && liesWith != null;
    }

    public @Nullable Lateness lateness() {
        return lateness;
    }

    /** True where the profile asks for no position. */
    public boolean needsNoPosition() {
        return position == null;
    }

    /** True while the addressee's first response is awaited, silence included. */
    public boolean awaitsResponse() {
        return state == CommitmentState.ASSIGNED || state == CommitmentState.AWAITING_RESPONSE
                || state == CommitmentState.CLARIFICATION && position == Position.AWAITING;
    }

    /** True while the clock of a response runs, which silence has not ended. */
    public boolean responseClockRuns() {
        return awaitsResponse() && position == Position.AWAITING && !clockIsStopped();
    }

    /** A question is asked: the clock stops until {@code asked} has answered (method, section 3). */
    public void clarificationAsked(Side asked, Instant now) {
        requireQuestionable();
        stoppedIn = awaitsResponse() ? null : state;
        enter(CommitmentState.CLARIFICATION, now);
        clockStoppedAt = now;
        liesWith = asked;
    }

    /** Refuses a question where no clock runs that it could stop. */
    public void requireQuestionable() {
        requireOpen();
        requireRunningClock();
        if (!isQuestionable()) {
            throw new WrongState(awaitsResponse() ? "commitment.clarification.silence" : "commitment.clarification.not-now", ref);
        }
    }

    /** True while a clock runs that a question could stop. */
    public boolean isQuestionable() {
        return responseClockRuns() || reportClockRuns();
    }

    /** True while the clock of a report runs that was asked for: until it is cleared, whoever inside the addressee has it. */
    public boolean reportClockRuns() {
        return dueAt != null && (state == CommitmentState.REPORT_DUE || state == CommitmentState.UNDER_CLEARANCE);
    }

    /** True while the clock of a report stands still that was sent to clearance before. */
    public boolean stoppedUnderClearance() {
        return clockIsStopped() && stoppedIn == CommitmentState.UNDER_CLEARANCE;
    }

    /** True while the addressee may hand the ask back. */
    public boolean isReturnable() {
        return !clockIsStopped() && state == CommitmentState.ASSIGNED && position == Position.AWAITING;
    }

    /** Refuses what cannot be done while the clock stands still. */
    public void requireRunningClock() {
        if (clockIsStopped()) {
            throw new WrongState("commitment.clock-stopped", ref);
        }
    }

    /** The addressee hands the ask back within its window: the clock stops while it lies with the organiser. */
    public void handedBack(Instant now) {
        requireObjectionWindow();
        clockStoppedAt = now;
        liesWith = Side.ORGANISER;
        stateSince = now;
    }

    /** Refuses handing back outside its window, which there is once. */
    public void requireObjectionWindow() {
        requireOpen();
        requireRunningClock();
        if (!isReturnable()) {
            throw new WrongState("commitment.transfer.window-passed", ref);
        }
    }

    /** The clock runs again, with the dates that had not passed moved to these. */
    void resume(Map<DeadlineKind, Instant> moved, Instant now) {
        enter(afterPause(moved), now);
        clockStoppedAt = null;
        liesWith = null;
        stoppedIn = null;
        objectionEndsAt = moved.getOrDefault(DeadlineKind.OBJECTION_ENDS, objectionEndsAt);
        responseDueAt = moved.getOrDefault(DeadlineKind.RESPONSE_DUE, responseDueAt);
        noResponseAt = moved.getOrDefault(DeadlineKind.NO_RESPONSE, noResponseAt);
        dueIs(DeadlineKind.due(moved));
    }

    private CommitmentState afterPause(Map<DeadlineKind, Instant> moved) {
        if (!awaitsResponse()) {
            return stoppedIn == null ? CommitmentState.REPORT_DUE : stoppedIn;
        }
        return moved.containsKey(DeadlineKind.OBJECTION_ENDS) ? CommitmentState.ASSIGNED : CommitmentState.AWAITING_RESPONSE;
    }

    private void dueIs(@Nullable Instant due) {
        if (due != null && !due.equals(dueAt)) {
            originalDueAt = originalDueAt == null ? dueAt : originalDueAt;
            dueAt = due;
        }
    }

    /** More time was granted for what is asked now; how late it is, is computed anew. */
    public void extended(Instant due, Instant veryLate, Instant now) {
        if (awaitsResponse()) {
            responseDueAt = due;
            noResponseAt = veryLate;
        }
        dueIs(due);
        lateness = Lateness.of(due, veryLate, now);
    }

    /** Another institution of the addressee holds it from now on. */
    public void passedOn(String institution) {
        leadInstitution = institution;
        terms = terms == null ? null : terms.ledBy(institution);
    }

    /** The organiser has given the ask to another addressee, whose commitment that is. */
    public void givenOn(String other) {
        givenOnTo = other;
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
        if (firstResponseClearedAt == null) {
            firstResponseClearedAt = now;
        }
        leadInstitution = clearedTerms.leadInstitution() == null && awaitsResponse() ? leadInstitution : clearedTerms.leadInstitution();
        terms = clearedTerms.ledBy(leadInstitution);
        if (awaitsResponse()) {
            enter(CommitmentState.IN_IMPLEMENTATION, now);
            nothingDue();
        }
    }

    /** A plan became public where no position is asked for. */
    void planned(Plan counting, @Nullable String lead) {
        leadInstitution = lead;
        terms = counting.counting(new PositionTerms(null, null, lead, null, null, null));
    }

    /** True when an opening cycle asks this commitment for a report (method, section 7); an appeal keeps the earlier cycle unfinished. */
    public boolean isAskedByCycles() {
        return isWorthReporting() && isBetweenCycles() && underAppealSince == null;
    }

    /** True where the addressee's position is one that cycles ask about, or none is asked for. */
    public boolean isWorthReporting() {
        return position == null || position.isAskedForReports();
    }

    /** True while nothing is asked and the next cycle is awaited. */
    public boolean isBetweenCycles() {
        return BETWEEN_CYCLES.contains(state);
    }

    /** An opening cycle asks for a report. */
    public void reportAsked(Instant due, Instant now) {
        if (!isAskedByCycles()) {
            throw new WrongState("commitment.not-asked", ref);
        }
        enter(CommitmentState.REPORT_DUE, now);
        dueAt = due;
        originalDueAt = null;
        lateness = Lateness.ON_TIME;
    }

    /** A draft was submitted inside the addressee: the public sees "being cleared" until it is cleared. */
    public void reportSubmitted(Instant now) {
        if (state == CommitmentState.REPORT_DUE) {
            enter(CommitmentState.UNDER_CLEARANCE, now);
        }
    }

    /** True where the addressee may report without being asked: it has not accepted, and nothing else goes on (method, section 2 B). */
    public boolean mayVolunteer() {
        return position == Position.NOT_ACCEPTED && isBetweenCycles() && underAppealSince == null;
    }

    /** A report that nobody asked for was submitted inside the addressee; nothing is due by it. */
    public void reportVolunteered(Instant now) {
        if (!mayVolunteer()) {
            throw new WrongState("commitment.not-asked", ref);
        }
        enter(CommitmentState.UNDER_CLEARANCE, now);
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
        liesWith = null;
        closedAt = now;
        closingReason = reason;
        supersededBy = newer;
        underAppealSince = null;
    }

    /** Organiser and chair have agreed on new evidence or a regression: the next cycle asks, and what was found before closes nothing. */
    public void reopen(Instant now) {
        opensAgain(now);
        reopenedAt = now;
    }

    /** An accepted appeal goes to a second panel now. */
    public void appealIsHeard(Instant now) {
        opensAgain(now);
    }

    private void opensAgain(Instant now) {
        enter(CommitmentState.REOPENED, now);
        nothingDue();
        closedAt = null;
        closingReason = null;
    }

    /** The addressee has appealed against an assessment. */
    public void appealed(Instant now) {
        underAppealSince = now;
    }

    /** The appeal is refused, or what came of it is published. */
    public void appealEnds() {
        underAppealSince = null;
    }

    private void enter(CommitmentState next, Instant at) {
        state = next;
        stateSince = at;
    }

    private void nothingDue() {
        dueAt = null;
        originalDueAt = null;
        lateness = null;
    }

    /** When the response clock of a profile rings. */
    record ResponseSchedule(Instant objectionEnds, Instant due, Instant noResponse, Instant trackingEnds) {
    }
}
