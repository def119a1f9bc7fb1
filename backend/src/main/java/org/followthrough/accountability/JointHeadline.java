package org.followthrough.accountability;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.followthrough.review.AssessmentLevel;

/**
 * The headline of a joint commitment: that of its least advanced partner, for the ask is kept only when all keep it (decision 31).
 * Never an average, and derived when it is read.
 *
 * @param standing of the partner whose headline it is; of several the first by reference
 * @param deciding references of all partners that are as little advanced
 */
public record JointHeadline(Standing standing, List<String> deciding) {

    /** From the least advanced; what went out of tracking is not among them. */
    private static final List<HeadlineCode> ORDER = List.of(HeadlineCode.REGRESSION, HeadlineCode.CLOSED_NOT_IMPLEMENTED, HeadlineCode.NO_RESPONSE,
            HeadlineCode.NOT_ACCEPTED, HeadlineCode.AWAITING_RESPONSE, HeadlineCode.REPORT_LATE, HeadlineCode.IN_IMPLEMENTATION,
            HeadlineCode.REPORTED, HeadlineCode.NO_QUORUM, HeadlineCode.CONTESTED, HeadlineCode.ASSESSED, HeadlineCode.CLOSED_IMPLEMENTED);
    private static final List<AssessmentLevel> LEVELS = List.of(AssessmentLevel.NO_EVIDENCE, AssessmentLevel.NOT_STARTED, AssessmentLevel.LIMITED,
            AssessmentLevel.SUBSTANTIAL, AssessmentLevel.COMPLETE);
    private static final Set<HeadlineCode> OUT = Set.of(HeadlineCode.CLOSED_SUPERSEDED, HeadlineCode.CLOSED_WITHDRAWN, HeadlineCode.LAPSED);
    private static final Comparator<Standing> ADVANCE = Comparator.comparingInt(JointHeadline::rank).thenComparingInt(JointHeadline::level);

    /**
     * Of the partners' standings, of which there is one at least. Partners that were superseded, withdrawn or lapsed decide only
     * where all of them were.
     */
    public static JointHeadline of(List<Standing> partners) {
        var tracked = partners.stream().filter(one -> !OUT.contains(one.headline().code())).toList();
        var counting = (tracked.isEmpty() ? partners : tracked).stream().sorted(ADVANCE.thenComparing(Standing::ref)).toList();
        var least = counting.getFirst();
        return new JointHeadline(least, counting.stream().filter(one -> ADVANCE.compare(one, least) == 0).map(Standing::ref).toList());
    }

    private static int rank(Standing standing) {
        var place = ORDER.indexOf(standing.headline().code());
        return place < 0 ? ORDER.size() + standing.headline().code().ordinal() : place;
    }

    /** Among assessed ones the level decides. */
    private static int level(Standing standing) {
        return standing.headline().code() == HeadlineCode.ASSESSED ? LEVELS.indexOf(Objects.requireNonNull(standing.assessment())) : 0;
    }
}
