package org.followthrough.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between a plan and the one before it.
 *
 * @param milestone title of the milestone, null where the plan itself changed
 * @param before what stood there; null where nothing did
 * @param after what stands there; null where nothing does
 */
public record PlanChange(Kind kind, @Nullable String milestone, @Nullable String before, @Nullable String after) {

    /** What a plan can change. */
    public enum Kind implements Coded {
        MILESTONE_ADDED, MILESTONE_DROPPED, MILESTONE_MOVED, MILESTONE_WEIGHED, MILESTONE_CORE, LEAD_INSTITUTION, TARGET_DATE, BASELINE,
        EXPECTED_CHANGE
    }

    /** All that differs, first the plan's own dates and texts, then its milestones in their order. */
    public static List<PlanChange> between(Plan before, Plan after) {
        var changes = new ArrayList<PlanChange>();
        add(changes, Kind.LEAD_INSTITUTION, null, before.leadInstitution(), after.leadInstitution());
        add(changes, Kind.TARGET_DATE, null, before.targetDate(), after.targetDate());
        add(changes, Kind.BASELINE, null, before.baseline(), after.baseline());
        add(changes, Kind.EXPECTED_CHANGE, null, before.expectedChange(), after.expectedChange());
        steps(changes, byId(before), byId(after), before, after);
        return List.copyOf(changes);
    }

    private static void steps(List<PlanChange> changes, Map<UUID, PlanStep> were, Map<UUID, PlanStep> are, Plan before, Plan after) {
        before.steps().stream().filter(step -> !are.containsKey(step.id()))
                .forEach(step -> changes.add(new PlanChange(Kind.MILESTONE_DROPPED, step.title(), step.due().toString(), null)));
        after.steps().forEach(step -> step(changes, were.get(step.id()), step));
    }

    private static void step(List<PlanChange> changes, @Nullable PlanStep was, PlanStep is) {
        if (was == null) {
            changes.add(new PlanChange(Kind.MILESTONE_ADDED, is.title(), null, is.due().toString()));
            return;
        }
        add(changes, Kind.MILESTONE_MOVED, is.title(), was.due(), is.due());
        add(changes, Kind.MILESTONE_WEIGHED, is.title(), plain(was), plain(is));
        add(changes, Kind.MILESTONE_CORE, is.title(), was.core(), is.core());
    }

    private static String plain(PlanStep step) {
        return step.weight().stripTrailingZeros().toPlainString();
    }

    private static void add(List<PlanChange> changes, Kind kind, @Nullable String milestone, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new PlanChange(kind, milestone, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }

    private static Map<UUID, PlanStep> byId(Plan plan) {
        return plan.steps().stream().collect(Collectors.toMap(PlanStep::id, Function.identity()));
    }
}
