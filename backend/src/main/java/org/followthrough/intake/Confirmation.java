package org.followthrough.intake;

import java.util.Set;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Coding;
import org.followthrough.register.Quality;
import org.jspecify.annotations.Nullable;

/**
 * What a curator says of a passage when confirming it.
 *
 * @param ref         wanted public reference, or null to have one made
 * @param readingText a clean text to read, or null to read the verbatim
 */
public record Confirmation(@Nullable String ref, String title, Set<String> themes, Set<Integer> gcmObjectives,
        Set<AddresseeGroup> addresseeGroups, Coding coding, Quality quality, @Nullable String readingText) {

    /** One that is given no terms but themes and objectives. */
    public Confirmation(@Nullable String ref, String title, Set<String> themes, Set<Integer> gcmObjectives,
            Set<AddresseeGroup> addresseeGroups, Quality quality, @Nullable String readingText) {
        this(ref, title, themes, gcmObjectives, addresseeGroups, Coding.NONE, quality, readingText);
    }
}
