package org.followthrough.intake.detect;

import org.jspecify.annotations.Nullable;

/**
 * One passage that may be a recommendation (features, row B4). Nothing of it is mended: {@code verbatim} is exactly
 * the text between the offsets, so it may hold a page break.
 *
 * @param number     the marker as printed, without its punctuation, or null where none is printed
 * @param assigned   the number that its place gives to an item on which none is printed, when the printed numbers around it
 *                   leave room for it; null for all others
 * @param section    the headings above it, joined by {@code " > "}; empty where there is none
 * @param parent     index of the parent in the list of results, or -1
 * @param charStart  first UTF-16 unit of the item, after its marker
 * @param charEnd    one past its last UTF-16 unit
 * @param rule       code of the rule that found it; {@code intake.rule.CODE} explains it
 * @param confidence 0 to 1; see {@link Detector#DEFAULT_THRESHOLD}
 */
public record Detected(String verbatim, @Nullable String number, @Nullable String assigned, String section, Kind kind, int parent,
                       int charStart, int charEnd, String rule, double confidence) {
}
