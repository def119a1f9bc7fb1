package org.followthrough.register;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is registered: a passage of a document, a row of a list, or what somebody proposed, with its place and their coding.
 *
 * @param document null where something was proposed without one
 * @param ref  wanted public reference, or null to have one made
 * @param charStart offset in the document's text, or null in a list, which has no running text; {@code charEnd} likewise
 * @param page where it begins, counted from 1, or null in a document without pages
 */
public record Registration(@Nullable String ref, String event, @Nullable UUID document, @Nullable String number, String section, @Nullable Integer page,
        @Nullable Integer charStart, @Nullable Integer charEnd, String verbatim, @Nullable String readingText, String title, Set<String> themes, Set<Integer> gcmObjectives,
        Set<AddresseeGroup> addresseeGroups, Coding coding, Quality quality) {

    /** One that is given no terms but themes and objectives. */
    public Registration(@Nullable String ref, String event, UUID document, @Nullable String number, String section, @Nullable Integer page,
            @Nullable Integer charStart, @Nullable Integer charEnd, String verbatim, @Nullable String readingText, String title,
            Set<String> themes, Set<Integer> gcmObjectives, Set<AddresseeGroup> addresseeGroups, Quality quality) {
        this(ref, event, document, number, section, page, charStart, charEnd, verbatim, readingText, title, themes, gcmObjectives,
                addresseeGroups, Coding.NONE, quality);
    }

    /** The levels of the section, outermost first. */
    List<String> levels() {
        return section.isBlank() ? List.of() : List.of(section.split(" > "));
    }

    /** The recommendation that it becomes; its codes are proposed until a second person confirms them. */
    Recommendation registered(UUID id, String reference, String edition, @Nullable UUID proposedBy, Instant at) {
        return new Recommendation(id, reference, RecommendationState.REGISTERED, event, edition, document, number, section, page, charStart,
                charEnd, verbatim, readingText == null ? verbatim.strip() : readingText, title.strip(), themes.stream().sorted().toList(),
                gcmObjectives.stream().sorted().toList(), addresseeGroups.stream().sorted().toList(), coding, quality, proposedBy, null, at, 0);
    }
}
