package org.followthrough.random;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.JointHeadline;
import org.followthrough.review.AssessmentLevel;

/** What a group has come to: what its least advanced partner has, those out of tracking left out (decision 31). */
final class GroupTable {

    private static final List<HeadlineCode> FROM_THE_LEAST = List.of(HeadlineCode.REGRESSION, HeadlineCode.CLOSED_NOT_IMPLEMENTED, HeadlineCode.NO_RESPONSE,
            HeadlineCode.NOT_ACCEPTED, HeadlineCode.AWAITING_RESPONSE, HeadlineCode.REPORT_LATE, HeadlineCode.IN_IMPLEMENTATION, HeadlineCode.REPORTED,
            HeadlineCode.NO_QUORUM, HeadlineCode.CONTESTED, HeadlineCode.ASSESSED, HeadlineCode.CLOSED_IMPLEMENTED);
    private static final List<AssessmentLevel> LEVELS = List.of(AssessmentLevel.NO_EVIDENCE, AssessmentLevel.NOT_STARTED, AssessmentLevel.LIMITED,
            AssessmentLevel.SUBSTANTIAL, AssessmentLevel.COMPLETE);
    private static final Comparator<Promise> ADVANCE = Comparator.comparing((Promise p) -> FROM_THE_LEAST.indexOf(Table.headline(p)))
            .thenComparing(GroupTable::level);

    private GroupTable() {
    }

    private static int level(Promise p) {
        return Table.headline(p) != HeadlineCode.ASSESSED ? 0 : LEVELS.indexOf(Table.verdict(p).map(board -> Objects.requireNonNull(board.level)).orElseThrow());
    }

    /** The headline, and whose it is. */
    static String of(List<Promise> partners) {
        var tracked = partners.stream().filter(p -> !Departing.isGone(p)).toList();
        if (tracked.isEmpty()) {
            return "out of tracking";
        }
        var least = tracked.stream().min(ADVANCE).orElseThrow();
        return Table.headline(least).code() + " " + tracked.stream().filter(p -> ADVANCE.compare(p, least) == 0).map(p -> p.ref).sorted().toList();
    }

    static String of(JointHeadline seen) {
        return Departing.OUT.contains(seen.standing().state()) ? "out of tracking"
                : seen.standing().headline().code().code() + " " + seen.deciding().stream().sorted().toList();
    }
}
