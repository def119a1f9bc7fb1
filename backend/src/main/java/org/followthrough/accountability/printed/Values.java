package org.followthrough.accountability.printed;

import java.util.List;
import java.util.Map;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Position;
import org.followthrough.paper.Block.Bar;
import org.followthrough.paper.Block.Bars;
import org.followthrough.paper.Voice;
import org.followthrough.register.Verifiability;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.shared.Coded;

/**
 * A value that is counted, with who says it; the order is that of the portal, what is not known stands last.
 *
 * @param key  of the counts
 * @param kind of its words
 */
record Values(String key, String kind, Voice voice, List<? extends Coded> codes) {

    static final List<AssessmentLevel> LEVELS = List.of(AssessmentLevel.COMPLETE, AssessmentLevel.SUBSTANTIAL, AssessmentLevel.LIMITED,
            AssessmentLevel.NOT_STARTED, AssessmentLevel.REGRESSION, AssessmentLevel.NO_EVIDENCE, AssessmentLevel.NO_QUORUM);

    static final List<Values> ALL = List.of(
            new Values("quality", "verifiability", Voice.RECORD, List.of(Verifiability.values())),
            new Values("position", "position", Voice.ADDRESSEE, List.of(Position.values())),
            new Values("selfReport", "report", Voice.ADDRESSEE, List.of(SelfReport.DONE, SelfReport.UNDER_WAY, SelfReport.PLANNED,
                    SelfReport.NOT_STARTED, SelfReport.CONTINUOUS, SelfReport.BLOCKED, SelfReport.NIL, SelfReport.GIVEN_UP)),
            new Values("assessment", "assessment", Voice.PANEL, LEVELS),
            new Values("effect", "effect", Voice.PANEL, List.of(Effect.SIGNIFICANT_CHANGE, Effect.SOME_CHANGE, Effect.NO_CHANGE, Effect.WORSENED,
                    Effect.TOO_EARLY, Effect.NO_DATA)),
            new Values("cooperation", "cooperation", Voice.RECORD, List.of(CooperationGrade.values())));

    /** The denominator: all assigned where everything assigned has the value, else those of which it is known. */
    private long whole(Group group) {
        return switch (key) {
            case "quality", "position" -> group.assigned();
            case "selfReport" -> group.reported();
            default -> group.counts().getOrDefault(key, Map.of()).values().stream().mapToLong(Integer::longValue).sum();
        };
    }

    /** Its distribution, with who says so of how many as its caption. */
    Bars bars(Group group, Wording wording) {
        var whole = whole(group);
        var bars = codes.stream().map(code -> new Bar(wording.value(kind, code), group.count(key, code.code()),
                wording.share(group.count(key, code.code()), whole), voice)).toList();
        return new Bars(wording.t("value." + key, whole), alternative(wording.t("value." + key, whole), bars, wording), whole, bars);
    }

    private static String alternative(String caption, List<Bar> bars, Wording wording) {
        var counted = bars.stream().filter(bar -> bar.count() > 0).map(bar -> wording.t("rated", bar.name(), bar.count())).toList();
        return counted.isEmpty() ? wording.t("bars.none", caption) : wording.t("bars", caption, counted);
    }
}
