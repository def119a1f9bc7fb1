package org.followthrough.reporting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a focal point writes; may be unfinished until it is submitted.
 *
 * @param milestonesDone by milestone: true when the report claims it is done
 * @param evidence items of the addressee's side that the report cites
 */
public record ReportDraft(@Nullable SelfReport selfReport, String text, Map<UUID, Boolean> milestonesDone, List<Barrier> barriers,
        String nextStep, String consulted, List<UUID> evidence) {
}
