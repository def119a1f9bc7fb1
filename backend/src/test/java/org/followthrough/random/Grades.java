package org.followthrough.random;

import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.reporting.ReportState;
import org.jspecify.annotations.Nullable;

/** Timeliness alone, of the last thing asked that came or is past its due date (method, section 2 F). */
final class Grades {

    private Grades() {
    }

    /** What is closed is asked for nothing: its grade stays. */
    static @Nullable CooperationGrade of(Promise p) {
        if (p.isClosed()) {
            return p.lastGrade;
        }
        for (var report : p.reports.reversed()) {
            if (report.voluntary) {
                continue;
            }
            var grade = report.isOpen() ? whileMissing(p) : report.grade;
            if (grade != null) {
                return grade;
            }
        }
        return p.answered != null || !p.awaitsResponse() ? p.answered : p.position == Position.NO_RESPONSE ? CooperationGrade.D : whileMissing(p);
    }

    private static @Nullable CooperationGrade whileMissing(Promise p) {
        return p.lateness == null || p.lateness == Lateness.ON_TIME ? null : byLateness(p.lateness);
    }

    private static CooperationGrade byLateness(@Nullable Lateness lateness) {
        return lateness == Lateness.VERY_LATE ? CooperationGrade.C : lateness == Lateness.LATE ? CooperationGrade.B : CooperationGrade.A;
    }

    /** The first response that is cleared, as late as it is by then. */
    static void answered(Promise p) {
        p.answered = p.answered == null ? byLateness(p.lateness) : p.answered;
    }

    static void over(Promise p, Report report) {
        report.grade = report.voluntary ? null : report.state == ReportState.NOTHING_REPORTED ? CooperationGrade.D : byLateness(p.lateness);
    }
}
