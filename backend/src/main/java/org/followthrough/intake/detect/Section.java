package org.followthrough.intake.detect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One level of headings.
 *
 * @param style what headings of this level look like
 * @param marker number or letter before the title, or null
 * @param rank  0 to 2 for annexes, roundtables and sessions, else -1
 * @param label the division that it names ("roundtable 2"), or empty
 */
record Section(@Nullable Section above, String title, String style, @Nullable Marker marker, int rank, String label, Mode mode, int depth) {

    /** What a section holds: recommendations alone, recommendations after a summary, anything, or nothing of use. */
    enum Mode { STRONG, MIXED, NEUTRAL, OUTSIDE }

    private static final int DEEPEST = 12;

    static final Section ROOT = new Section(null, "", "", null, -1, "", Mode.NEUTRAL, 0);

    Section below(String title, String style, @Nullable Marker marker, int rank, String label, Mode mode) {
        return depth >= DEEPEST && above != null ? above.below(title, style, marker, rank, label, mode)
                : new Section(this, title, style, marker, rank, label, mode, depth + 1);
    }

    /** Number of heading signs, for a heading with markup. */
    int level() {
        return style.startsWith("#") ? Integer.parseInt(style.substring(1)) : Integer.MAX_VALUE;
    }

    boolean recommends() {
        return mode == Mode.STRONG || mode == Mode.MIXED;
    }

    /** The headings from the outermost down, joined by {@code " > "}. */
    String path() {
        if (above == null) {
            return "";
        }
        String upper = above.path();
        return upper.isEmpty() ? title : String.join(" > ", List.of(upper, title));
    }
}
