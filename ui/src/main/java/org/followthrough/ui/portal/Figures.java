package org.followthrough.ui.portal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Position;
import org.followthrough.register.Verifiability;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.shared.Coded;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.shared.Vocabulary;

/** The values of a group of commitments as figures: most of it first, what is not known last. */
final class Figures {

    /** From the furthest to what says nothing. */
    static final List<SelfReport> REPORTS = List.of(SelfReport.DONE, SelfReport.UNDER_WAY, SelfReport.PLANNED, SelfReport.NOT_STARTED,
            SelfReport.CONTINUOUS, SelfReport.BLOCKED, SelfReport.NIL, SelfReport.GIVEN_UP);
    static final List<AssessmentLevel> LEVELS = List.of(AssessmentLevel.COMPLETE, AssessmentLevel.SUBSTANTIAL, AssessmentLevel.LIMITED,
            AssessmentLevel.NOT_STARTED, AssessmentLevel.REGRESSION, AssessmentLevel.NO_EVIDENCE, AssessmentLevel.NO_QUORUM);
    static final List<Effect> EFFECTS = List.of(Effect.SIGNIFICANT_CHANGE, Effect.SOME_CHANGE, Effect.NO_CHANGE, Effect.WORSENED, Effect.TOO_EARLY,
            Effect.NO_DATA);

    private final Group group;
    private final Filter filter;

    Figures(Group group, Filter filter) {
        this.group = group;
        this.filter = filter;
    }

    /** Quality of the ask, position, self-report, assessment, effect and cooperation, each told by somebody else. */
    List<Figure> values() {
        return List.of(
                figure("quality", group.assigned(), List.of(Verifiability.values()), Vocabulary::of),
                figure("position", group.assigned(), List.of(Position.values()), Vocabulary::of),
                figure("selfReport", group.reported(), REPORTS, Vocabulary::of),
                figure("assessment", counted("assessment"), LEVELS, Vocabulary::of),
                figure("effect", counted("effect"), EFFECTS, Vocabulary::of),
                figure("cooperation", counted("cooperation"), List.of(CooperationGrade.values()), Vocabulary::of));
    }

    /** Where they stand: headlines that occur, most frequent first. */
    Figure headlines() {
        var all = figure("headline", group.assigned(), Arrays.asList(HeadlineCode.values()), Vocabulary::of);
        return new Figure(all.key(), all.whole(), all.rows().stream().filter(row -> row.count() > 0)
                .sorted(Comparator.comparingLong(Figure.Row::count).reversed()).toList());
    }

    private long counted(String value) {
        return group.counts().getOrDefault(value, Map.of()).values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Positions alone, counted elsewhere. */
    static Figure positions(Filter filter, int whole, Map<String, Integer> counts) {
        return figure("position", whole, List.of(Position.values()), Vocabulary::of, filter, counts);
    }

    private <E extends Coded> Figure figure(String value, long whole, List<E> codes, Function<E, Status> status) {
        return figure(value, whole, codes, status, filter, group.counts().getOrDefault(value, Map.of()));
    }

    private static <E extends Coded> Figure figure(String value, long whole, List<E> codes, Function<E, Status> status, Filter filter,
            Map<String, Integer> counts) {
        var list = Asked.list(filter);
        return new Figure(value, whole, codes.stream().map(code -> new Figure.Row(status.apply(code), counts.getOrDefault(code.code(), 0),
                list.with(value, code).toString())).toList());
    }
}
