package org.followthrough.register;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a curator registers: a passage of a document with its place and their coding.
 *
 * @param ref  wanted public reference, or null to have one made
 * @param page where it begins, counted from 1, or null in a document without pages
 */
public record Registration(@Nullable String ref, String event, UUID document, @Nullable String number, String section, @Nullable Integer page,
        int charStart, int charEnd, String verbatim, @Nullable String readingText, String title, Set<String> themes, Set<Integer> gcmObjectives,
        Set<AddresseeGroup> addresseeGroups, Quality quality) {

    /** The levels of the section, outermost first. */
    List<String> levels() {
        return section.isBlank() ? List.of() : List.of(section.split(" > "));
    }
}
