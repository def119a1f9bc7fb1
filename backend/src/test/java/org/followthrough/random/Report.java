package org.followthrough.random;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.reporting.ReportState;
import org.followthrough.reporting.SelfReport;
import org.jspecify.annotations.Nullable;

/** A report that a cycle asked for, or that was begun without that. */
final class Report {

    final Cycle cycle;
    /** Nobody asked for it; and whether it was ever submitted, until when it is its writers' alone. */
    boolean voluntary;
    boolean sent;
    Instant due;
    Instant veryLate;
    ReportState state = ReportState.ASKED;
    long version;
    @Nullable SelfReport said;
    boolean hasText;
    boolean hasBarrier;
    boolean claims;
    boolean unclaims;
    boolean claimsAll;
    boolean tellsEvidence;
    boolean hasNilReason;
    /** Common texts that it has word for word. */
    final List<String> common = new ArrayList<>();
    /** What was written before a nil report. */
    @Nullable Report aside;
    boolean asksContributors = true;
    @Nullable Instant clearedAt;
    @Nullable CooperationGrade grade;
    /** The parts that institutions were asked for, in the order of asking. */
    final List<Parts.Part> asked = new ArrayList<>();
    /** The parts that were signed, and whether each was taken. */
    final Map<UUID, Boolean> parts = new LinkedHashMap<>();

    Report(Cycle cycle) {
        this.cycle = cycle;
        this.due = cycle.dueAt;
        this.veryLate = cycle.veryLateAt;
    }

    /** The end of the cycle is its only date. */
    static Report unasked(Cycle cycle) {
        var report = new Report(cycle);
        report.voluntary = true;
        report.due = cycle.closesAt;
        report.veryLate = cycle.closesAt;
        report.state = ReportState.DRAFT;
        report.asksContributors = false;
        return report;
    }

    Report copy() {
        var copy = new Report(cycle);
        copy.voluntary = voluntary;
        copy.sent = sent;
        copy.due = due;
        copy.veryLate = veryLate;
        copy.state = state;
        copy.version = version;
        copy.said = said;
        copy.hasText = hasText;
        copy.hasBarrier = hasBarrier;
        copy.claims = claims;
        copy.unclaims = unclaims;
        copy.claimsAll = claimsAll;
        copy.tellsEvidence = tellsEvidence;
        copy.hasNilReason = hasNilReason;
        copy.aside = aside;
        copy.common.addAll(common);
        copy.asksContributors = asksContributors;
        copy.clearedAt = clearedAt;
        copy.grade = grade;
        copy.parts.putAll(parts);
        asked.forEach(part -> copy.asked.add(part.copy()));
        return copy;
    }

    /** Known to nobody but its writers. */
    boolean isUnsent() {
        return voluntary && !sent;
    }

    boolean isOpen() {
        return state != ReportState.CLEARED && state != ReportState.NOTHING_REPORTED;
    }

    boolean isWritable() {
        return isOpen() && state != ReportState.SUBMITTED;
    }
}
