package org.followthrough.random;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.Side;
import org.followthrough.identity.Role;
import org.followthrough.reporting.ReportState;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Ground;
import org.followthrough.review.PanelState;
import org.jspecify.annotations.Nullable;

/** What is expected of one commitment: plain values, moved by the rules beside it. */
final class Promise {

    private static final Set<CommitmentState> BETWEEN = Set.of(CommitmentState.IN_IMPLEMENTATION, CommitmentState.REPORTED,
            CommitmentState.ASSESSED, CommitmentState.REOPENED);

    final UUID id;
    final String ref;
    final String ask;
    final String party;
    final boolean government;
    final Edition edition;
    final boolean verifiable;
    final boolean oneOff;
    final Instant trackingEnds;
    CommitmentState state = CommitmentState.IN_IMPLEMENTATION;
    @Nullable Position position;
    @Nullable Lateness lateness;
    @Nullable Instant due;
    @Nullable LocalDate target;
    @Nullable String lead;
    boolean planned;
    @Nullable LocalDate lastStep;
    /** Its milestone is claimed by a report that was cleared. */
    boolean claimed;
    /** What was planned last, what of it counts from the next cycle on, and what waits for clearance by itself. */
    Plans.@Nullable Plan plan;
    Plans.@Nullable Plan nextPlan;
    Plans.@Nullable Plan waitingPlan;
    @Nullable LocalDate assigned;
    boolean givenOn;
    /** Reference of the one that it was given on to. */
    @Nullable String givenTo;
    /** Whose own it is: the addressee's, and those with whom it is kept jointly. */
    List<String> keepers;
    @Nullable Words waiting;
    boolean returned;
    @Nullable Instant respondedAt;
    @Nullable Side liesWith;
    @Nullable CommitmentState stoppedIn;
    @Nullable Instant stoppedAt;
    @Nullable Side asked;
    /** Sides that left a question unanswered, which they may answer still; and by when the clock is to run again. */
    List<Side> unanswered = new ArrayList<>();
    @Nullable Instant answerBy;
    @Nullable Extension extension;
    @Nullable Instant appealSince;
    boolean appealAccepted;
    @Nullable Board contested;
    @Nullable Proposal reopening;
    @Nullable Proposal closing;
    @Nullable Instant lapses;
    @Nullable Instant reopenedAt;
    @Nullable CooperationGrade answered;
    /** The due date for which the ladder was climbed, the step that was reached, and when the next may come. */
    @Nullable Instant climbedFor;
    int climbed;
    @Nullable Instant climbsAt;
    List<Ladder.Pause> pauses = new ArrayList<>();
    @Nullable CooperationGrade lastGrade;
    Map<DeadlineKind, Instant> deadlines = new EnumMap<>(DeadlineKind.class);
    Map<DeadlineKind, Instant> stopped = new EnumMap<>(DeadlineKind.class);
    List<Report> reports = new ArrayList<>();
    List<Board> boards = new ArrayList<>();
    Set<String> passedOnBy = new HashSet<>();
    List<UUID> evidence = new ArrayList<>();
    /** Who supports who leads, publicly and waiting for clearance, and what the party's own people advised. */
    List<String> supporters = List.of();
    @Nullable List<String> waitingSupporters;
    List<String> advice = new ArrayList<>();
    /** What waits for clearance by itself, until when, and what of it is late; and whether a statement of a group waits that it coordinates. */
    Map<DeadlineKind, Instant> clearances = new EnumMap<>(DeadlineKind.class);
    Set<DeadlineKind> lateClearances = EnumSet.noneOf(DeadlineKind.class);
    boolean statementWaits;
    /** What came confidentially, and the reports of organisations that speak of it. */
    List<Secret> secrets = new ArrayList<>();
    Map<String, Voice> voices = new TreeMap<>();
    /** What the record has to say since the last look. */
    List<String> told = new ArrayList<>();
    /** Place in the record up to which it was read. */
    long heard;
    /** Somebody was drawn by lot who is not known here yet. */
    boolean drawn;
    @Nullable Instant drawnAt;

    /** A position that waits for clearance. */
    record Words(Position position, @Nullable LocalDate target, @Nullable String lead, @Nullable LocalDate lastStep) {
    }

    /** More time that was asked for. */
    record Extension(LocalDate until, Instant due, Instant veryLate) {
    }

    /** Something that one side proposed and the other has to confirm. */
    record Proposal(Role as, String by, @Nullable Ground ground, Set<String> to) {
    }

    Promise(UUID id, String ref, String party, boolean government, Edition edition, boolean verifiable, boolean oneOff, Instant trackingEnds) {
        this.id = id;
        this.ref = ref;
        this.ask = ref.substring(0, ref.indexOf('~'));
        this.party = party;
        this.keepers = List.of(party);
        this.government = government;
        this.edition = edition;
        this.verifiable = verifiable;
        this.oneOff = oneOff;
        this.trackingEnds = trackingEnds;
    }

    Promise copy() {
        var copy = new Promise(id, ref, party, government, edition, verifiable, oneOff, trackingEnds);
        copy.state = state;
        copy.position = position;
        copy.lateness = lateness;
        copy.due = due;
        copy.target = target;
        copy.lead = lead;
        copy.planned = planned;
        copy.lastStep = lastStep;
        copy.claimed = claimed;
        copy.plan = plan;
        copy.nextPlan = nextPlan;
        copy.waitingPlan = waitingPlan;
        copy.assigned = assigned;
        copy.givenOn = givenOn;
        copy.givenTo = givenTo;
        copy.keepers = keepers;
        copy.waiting = waiting;
        copy.returned = returned;
        copy.respondedAt = respondedAt;
        copy.liesWith = liesWith;
        copy.stoppedIn = stoppedIn;
        copy.stoppedAt = stoppedAt;
        copy.asked = asked;
        copy.unanswered.addAll(unanswered);
        copy.answerBy = answerBy;
        copy.extension = extension;
        copy.appealSince = appealSince;
        copy.appealAccepted = appealAccepted;
        copy.reopening = reopening;
        copy.closing = closing;
        copy.lapses = lapses;
        copy.reopenedAt = reopenedAt;
        copy.answered = answered;
        copy.climbedFor = climbedFor;
        copy.climbed = climbed;
        copy.climbsAt = climbsAt;
        copy.pauses.addAll(pauses);
        copy.lastGrade = lastGrade;
        copy.deadlines.putAll(deadlines);
        copy.stopped.putAll(stopped);
        reports.forEach(report -> copy.reports.add(report.copy()));
        boards.forEach(board -> copy.boards.add(board.copy()));
        copy.contested = contested == null ? null : copy.boards.get(boards.indexOf(contested));
        copy.passedOnBy.addAll(passedOnBy);
        copy.evidence.addAll(evidence);
        copy.supporters = supporters;
        copy.waitingSupporters = waitingSupporters;
        copy.advice.addAll(advice);
        copy.clearances.putAll(clearances);
        copy.lateClearances.addAll(lateClearances);
        copy.statementWaits = statementWaits;
        secrets.forEach(secret -> copy.secrets.add(secret.copy()));
        copy.voices.putAll(voices);
        copy.told.addAll(told);
        copy.heard = heard;
        copy.drawn = drawn;
        copy.drawnAt = drawnAt;
        return copy;
    }

    void tell(String action) {
        told.add(action);
    }

    boolean isClosed() {
        return state.isClosed();
    }

    boolean isStopped() {
        return liesWith != null && !isClosed();
    }

    boolean isHandedBack() {
        return state == CommitmentState.ASSIGNED && liesWith != null;
    }

    boolean awaitsResponse() {
        return state == CommitmentState.ASSIGNED || state == CommitmentState.AWAITING_RESPONSE
                || state == CommitmentState.CLARIFICATION && position == Position.AWAITING;
    }

    /** While the response is awaited and silence is not recorded. */
    boolean inAssignment() {
        return awaitsResponse() && position == Position.AWAITING;
    }

    boolean isBetweenCycles() {
        return BETWEEN.contains(state);
    }

    boolean isWorthReporting() {
        return position == null || position == Position.ACCEPTED || position == Position.ACCEPTED_IN_PART || position == Position.NOTED;
    }

    /** Who has not accepted is not asked, and may report nevertheless. */
    boolean mayVolunteer() {
        return position == Position.NOT_ACCEPTED && isBetweenCycles() && appealSince == null;
    }

    Optional<Report> report(String cycle) {
        return reports.stream().filter(report -> report.cycle.code.equals(cycle)).findFirst();
    }

    Optional<Report> openReport() {
        return reports.stream().filter(report -> report.isOpen() && !report.isUnsent()).findFirst();
    }

    Optional<Report> lastCleared() {
        return reports.stream().filter(report -> report.state == ReportState.CLEARED).reduce((a, b) -> b);
    }

    /** The cycle's last panel. */
    Optional<Board> board(String cycle) {
        return boards.stream().filter(board -> board.cycle.code.equals(cycle)).reduce((a, b) -> b);
    }

    Optional<Board> lastBoard() {
        return boards.isEmpty() ? Optional.empty() : Optional.of(boards.getLast());
    }

    /** Published panels in the order of their publication. */
    List<Board> published() {
        return boards.stream().filter(board -> board.state == PanelState.PUBLISHED)
                .sorted(java.util.Comparator.comparing(board -> Objects.requireNonNull(board.publishedAt))).toList();
    }

    /** What counts of a cycle: the newest finding, else that there was no quorum. */
    Optional<Board> found(Cycle cycle) {
        var ofCycle = published().stream().filter(board -> board.cycle == cycle).toList();
        return ofCycle.stream().filter(board -> board.level != AssessmentLevel.NO_QUORUM).reduce((a, b) -> b)
                .or(() -> ofCycle.stream().reduce((a, b) -> b));
    }
}
