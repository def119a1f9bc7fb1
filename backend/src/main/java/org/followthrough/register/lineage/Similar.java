package org.followthrough.register.lineage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.RecommendationState;

/**
 * A recommendation that is like another one, and what the two have in common.
 *
 * @param likeness between 0 and 1
 * @param covered  the share of what the asked text tells that this one has too
 * @param covers   the share of what this one tells that the asked text has too
 * @param words    telling words and phrases of the asked text that this one has too, longest first
 */
public record Similar(UUID id, String ref, String title, String verbatim, String event, LocalDate starts, String edition, String editionName,
        RecommendationState state, double likeness, double covered, double covers, List<String> words, List<String> themes,
        List<Integer> gcmObjectives, List<AddresseeGroup> addresseeGroups) {
}
