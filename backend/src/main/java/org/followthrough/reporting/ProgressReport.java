package org.followthrough.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Milestone;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;

/** What one addressee reports for one cycle (method, section 2 C). Public once cleared. */
public final class ProgressReport {

    private static final int LONGEST_TEXT = 20_000;

    final UUID id;
    final UUID commitment;
    final UUID cycle;
    final Instant dueAt;
    final Instant veryLateAt;
    final Instant closesAt;
    final Instant askedAt;
    final long version;
    boolean voluntary;
    ReportState state;
    ReportDraft draft;
    @Nullable String nilReason;
    @Nullable Instant firstSubmittedAt;
    @Nullable Instant submittedAt;
    @Nullable UUID submittedBy;
    @Nullable String returnReason;
    @Nullable Instant clearedAt;
    @Nullable UUID clearedBy;
    @Nullable Lateness lateness;
    @Nullable UUID savedBy;
    @Nullable Instant savedAt;

    ProgressReport(UUID id, UUID commitment, UUID cycle, Instant dueAt, Instant veryLateAt, Instant closesAt, Instant askedAt,
            ReportState state, ReportDraft draft, long version) {
        this.id = id;
        this.commitment = commitment;
        this.cycle = cycle;
        this.dueAt = dueAt;
        this.veryLateAt = veryLateAt;
        this.closesAt = closesAt;
        this.askedAt = askedAt;
        this.state = state;
        this.draft = draft;
        this.version = version;
    }

    public UUID id() {
        return id;
    }

    public UUID cycle() {
        return cycle;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant veryLateAt() {
        return veryLateAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Whether it is filed without being asked for: never late, and no part of the cooperation grade. */
    public boolean isVoluntary() {
        return voluntary;
    }

    /** When it became public; empty until then. */
    public Optional<Instant> clearedAt() {
        return Optional.ofNullable(clearedAt);
    }

    /** How late it was cleared; empty until then, and where nobody had asked. */
    public Optional<Lateness> lateness() {
        return Optional.ofNullable(lateness);
    }

    public ReportState state() {
        return state;
    }

    public ReportDraft draft() {
        return draft;
    }

    public Optional<String> nilReason() {
        return Optional.ofNullable(nilReason);
    }

    public Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }

    public Optional<Instant> savedAt() {
        return Optional.ofNullable(savedAt);
    }

    public long version() {
        return version;
    }

    /** Keeps a draft; refused while it waits for clearance, once it is cleared, and after the cycle closed. */
    void save(ReportDraft newDraft, UUID by, Instant now) {
        requireWritable();
        requireOwnWayOfNil(newDraft);
        draft = newDraft;
        savedBy = by;
        savedAt = now;
        if (state == ReportState.ASKED) {
            state = ReportState.DRAFT;
        }
    }

    /** Nothing new is said with its reason, never in a draft; what was returned stays what it was until it is written anew. */
    private void requireOwnWayOfNil(ReportDraft newDraft) {
        if (newDraft.selfReport() == SelfReport.NIL && nilReason == null) {
            throw RuleViolation.of("selfReport", "reporting.nil.own-way");
        }
    }

    /** Takes an institution's part into the text. */
    void take(Contribution part, UUID by, Instant now) {
        save(draft.with(part), by, now);
    }

    /** Sends the draft to clearance; what it says has to go with the plan of its cycle. */
    void submit(List<Milestone> plan, UUID by, Instant now) {
        requireWritable();
        checkComplete(plan);
        nilReason = null;
        sent(by, now);
    }

    /** Nothing new this period: a valid report, with its reason. */
    void nil(String reason, UUID by, Instant now) {
        requireWritable();
        if (voluntary) {
            throw RuleViolation.of("reason", "reporting.voluntary.not-nil");
        }
        if (reason.isBlank() || reason.length() > LONGEST_TEXT) {
            throw RuleViolation.of("reason", "reporting.nil.needs-reason");
        }
        draft = new ReportDraft(SelfReport.NIL, "", java.util.Map.of(), java.util.List.of(), "", "", java.util.List.of());
        nilReason = reason;
        sent(by, now);
    }

    /** What was written before the nil report that was returned is there again. */
    void restore(ReportDraft written) {
        draft = written;
    }

    private void sent(UUID by, Instant now) {
        state = ReportState.SUBMITTED;
        submittedAt = now;
        submittedBy = by;
        if (firstSubmittedAt == null) {
            firstSubmittedAt = now;
        }
    }

    /** Clears the report, which is public from then on, or returns it with a reason. */
    void decide(Decision decision, @Nullable String reason, UUID by, Instant now) {
        requireWaiting();
        requireSecondPerson(by);
        if (decision == Decision.RETURN) {
            returned(reason);
        } else {
            clear(by, now);
        }
    }

    /** Where the cycle clears no reports, sending is clearing: no second person is asked for (method, section 7). */
    void clearedBySending(UUID by, Instant now) {
        requireWaiting();
        clear(by, now);
    }

    private void clear(UUID by, Instant now) {
        state = ReportState.CLEARED;
        clearedAt = now;
        clearedBy = by;
        lateness = voluntary ? null : Lateness.of(dueAt, veryLateAt, now);
    }

    /** Whether it is that account's own, which somebody else has to clear. */
    public boolean isSentBy(UUID account) {
        return account.equals(submittedBy);
    }

    /** Four eyes: who sent it does not clear it (features, row F2). */
    private void requireSecondPerson(UUID by) {
        if (by.equals(submittedBy)) {
            throw RuleViolation.of("decision", "clearance.second-person");
        }
    }

    void requireWaiting() {
        if (state != ReportState.SUBMITTED) {
            throw new WrongState("reporting.none-waits");
        }
    }

    private void returned(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw RuleViolation.of("reason", "clearance.return.needs-reason");
        }
        state = ReportState.RETURNED;
        returnReason = reason;
    }

    /** The cycle closed; what is not cleared by then was not reported. */
    void closes() {
        state = ReportState.NOTHING_REPORTED;
    }

    /** True while the cycle waits for it. */
    public boolean isOpen() {
        return state != ReportState.CLEARED && state != ReportState.NOTHING_REPORTED;
    }

    /** Refuses what is written to a report that waits for clearance, is public, or came too late. */
    public void requireWritable() {
        if (state == ReportState.SUBMITTED) {
            throw new WrongState("reporting.waits-for-clearance");
        }
        if (state == ReportState.CLEARED) {
            throw new WrongState("reporting.cleared");
        }
        if (state == ReportState.NOTHING_REPORTED) {
            throw new WrongState("reporting.cycle-closed");
        }
    }

    private void checkComplete(List<Milestone> plan) {
        var violations = new ArrayList<Violation>();
        if (draft.selfReport() == null) {
            violations.add(Violation.of("selfReport", "reporting.needs.self-report"));
        } else if (draft.selfReport() == SelfReport.NIL) {
            violations.add(Violation.of("selfReport", "reporting.nil.own-way"));
        }
        if (draft.text().isBlank()) {
            violations.add(Violation.of("text", "reporting.needs.text"));
        }
        if (draft.selfReport() == SelfReport.BLOCKED && draft.barriers().isEmpty()) {
            violations.add(Violation.of("barriers", "reporting.needs.barrier"));
        }
        if (draft.selfReport() == SelfReport.UNDER_WAY && draft.evidence().isEmpty() && draft.noEvidence().isBlank()) {
            violations.add(Violation.of("noEvidence", "reporting.under-way-needs-evidence"));
        }
        if (draft.selfReport() == SelfReport.DONE && !plan.stream().allMatch(this::claims)) {
            violations.add(Violation.of("milestones", "reporting.done-needs-all-milestones"));
        }
        RuleViolation.throwIfAny(violations);
    }

    /** What was claimed before stays claimed until a report takes it back. */
    private boolean claims(Milestone milestone) {
        return draft.milestonesDone().getOrDefault(milestone.id(), milestone.claimedAt() != null);
    }
}
