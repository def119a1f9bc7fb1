package org.followthrough.register;

import java.util.Set;

/** What may change of a registered recommendation; its verbatim text, its place and its reference are locked (features, row B2). */
public record Revision(String title, String readingText, Set<String> themes, Set<Integer> gcmObjectives, Set<AddresseeGroup> addresseeGroups,
        Coding coding, Quality quality) {
}
