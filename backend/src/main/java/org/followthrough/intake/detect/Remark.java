package org.followthrough.intake.detect;

import org.jspecify.annotations.Nullable;

/**
 * Something about a candidate that a curator should see before deciding; nothing of it is ever mended silently.
 *
 * @param candidate index of the candidate in the list of results
 * @param start     first UTF-16 unit of what it is about, in the text as given
 * @param end       one past its last; equal to {@code start} where something is missing
 * @param words     the words or signs that caused it; of a gap the numbers that are missing, parted by commas
 * @param suggests  for a mark of consensus its code in the contract, for a broken word its two readings parted by a
 *                  comma, else null
 */
public record Remark(int candidate, Kind kind, int start, int end, String words, @Nullable String suggests) {

    Remark about(int other) {
        return new Remark(other, kind, start, end, words, suggests);
    }

    /** What is remarkable; {@link #code()} names it in files and translations. */
    public enum Kind {
        /** A word parted by a hyphen at the end of a line: the hyphen may belong to the word or not. */
        BROKEN_WORD("broken-word"),
        /** A letter stands where the other items have a bullet. */
        LETTER_FOR_BULLET("letter-for-bullet"),
        /** A capital among small letters, or the other way round. */
        LETTER_CASE("letter-case"),
        /** A digit inside a word, or for its first letter. */
        DIGIT_IN_WORD("digit-in-word"),
        /** A word that stands twice. */
        REPEATED_WORD("repeated-word"),
        /** Signs that no printer sets, and numbers of other items inside a sentence. */
        STRAY_CHARACTERS("stray-characters"),
        /** The number or letter stands apart from its text; the two were paired by their order. */
        MARKER_APART("marker-apart"),
        /** Numbers lack before the item. */
        NUMBER_MISSING("number-missing"),
        /** The passage ends without the end of a sentence. */
        BREAKS_OFF("breaks-off"),
        /** Words that say how far the meeting agreed. */
        CONSENSUS("consensus");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Stable code. */
        public String code() {
            return code;
        }
    }
}
