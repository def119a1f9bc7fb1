package org.followthrough.workflow.moving;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it would go now.
 *
 * @param instances how many follow the version from which they would go
 * @param lines every step at which something stands
 * @param blocked those that would not get through, some of them
 * @param blockedCount how many would not
 */
public record CheckedPlan(MovePlan plan, int instances, List<Line> lines, List<Blocked> blocked, int blockedCount) {

    /**
     * A step at which something stands.
     *
     * @param kind of the step, as BPMN calls it
     * @param standing how many instances stand there
     * @param target where they go on, or null
     * @param problem why they cannot, or null
     * @param choices steps of the same kind in the other version
     */
    public record Line(String element, String name, String kind, int standing, @Nullable Step target, @Nullable Violation problem,
            List<Step> choices) {
    }

    /** A step of the version to which instances go. */
    public record Step(String id, String name) {
    }

    /**
     * What would not get through: one instance, or all that stand alike where naming one would tell what is hidden (method, section 7).
     *
     * @param subject reference of its commitment or code of its cycle; null for what is only counted
     * @param count how many
     */
    public record Blocked(@Nullable String subject, boolean isCommitment, int count, Violation why) {
    }

    /** Whether everything would get through. */
    public boolean isValid() {
        return blockedCount == 0 && lines.stream().allMatch(line -> line.problem() == null);
    }

    /** Where each step goes, said in full: what is carried out is what was checked. */
    Map<String, String> said() {
        return lines.stream().filter(line -> line.target() != null)
                .collect(Collectors.toMap(Line::element, line -> java.util.Objects.requireNonNull(line.target()).id()));
    }
}
