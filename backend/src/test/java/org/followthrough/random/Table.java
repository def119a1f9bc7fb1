package org.followthrough.random;

import java.util.Optional;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.reporting.ReportState;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/** The headlines once more, row by row as the method has them (section 4), from what is published. */
final class Table {

    private Table() {
    }

    static HeadlineCode headline(Promise p) {
        var verdict = verdict(p);
        if (p.isClosed()) {
            return Coded.find(HeadlineCode.class, p.state.code()).orElseThrow();
        }
        if (p.position == Position.AWAITING) {
            return HeadlineCode.AWAITING_RESPONSE;
        }
        if (p.position == Position.NO_RESPONSE) {
            return HeadlineCode.NO_RESPONSE;
        }
        if (p.position == Position.NOT_ACCEPTED && p.lastCleared().isEmpty()) {
            return HeadlineCode.NOT_ACCEPTED;
        }
        if (isMissed(p)) {
            return HeadlineCode.REPORT_LATE;
        }
        if (p.lastCleared().isEmpty() && verdict.isEmpty()) {
            return HeadlineCode.IN_IMPLEMENTATION;
        }
        if (p.published().isEmpty()) {
            return HeadlineCode.REPORTED;
        }
        return verdict.map(board -> found(p, board)).orElse(HeadlineCode.NO_QUORUM);
    }

    private static HeadlineCode found(Promise p, Board verdict) {
        if (verdict.level == AssessmentLevel.REGRESSION) {
            return HeadlineCode.REGRESSION;
        }
        return verdict.disputed || isFarApart(p, verdict) ? HeadlineCode.CONTESTED : HeadlineCode.ASSESSED;
    }

    /** Late now, or nothing came while the cycle took reports, and nothing was cleared since. */
    private static boolean isMissed(Promise p) {
        var missed = false;
        for (var report : p.reports) {
            if (report.voluntary && report.state != ReportState.CLEARED) {
                continue;
            }
            missed = report.state != ReportState.CLEARED
                    && (missed || report.state == ReportState.NOTHING_REPORTED || p.lateness == Lateness.LATE || p.lateness == Lateness.VERY_LATE);
        }
        return missed;
    }

    /** The last published assessment other than no quorum. */
    static Optional<Board> verdict(Promise p) {
        return p.published().stream().filter(board -> board.level != AssessmentLevel.NO_QUORUM).reduce((a, b) -> b);
    }

    private static boolean isFarApart(Promise p, Board verdict) {
        var said = p.report(verdict.cycle.code).filter(report -> report.state == ReportState.CLEARED).map(Table::said).orElse(-1);
        return said >= 0 && said - found(verdict.level) >= 2;
    }

    private static int said(Report report) {
        return report.said == null ? -1 : switch (report.said) {
            case NOT_STARTED, GIVEN_UP -> 0;
            case PLANNED, UNDER_WAY -> 1;
            case DONE -> 3;
            case BLOCKED, CONTINUOUS, NIL -> -1;
        };
    }

    private static int found(@Nullable AssessmentLevel level) {
        return level == null ? 0 : switch (level) {
            case NO_EVIDENCE, NOT_STARTED -> 0;
            case LIMITED -> 1;
            case SUBSTANTIAL -> 2;
            case COMPLETE -> 3;
            case REGRESSION, NO_QUORUM -> 9;
        };
    }
}
