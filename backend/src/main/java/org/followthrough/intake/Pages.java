package org.followthrough.intake;

import org.jspecify.annotations.Nullable;

/** Pages of a document's text, which end in a form feed. */
public final class Pages {

    private Pages() {
    }

    /** The page, counted from 1, on which a place stands; null in a text without pages. */
    public static @Nullable Integer at(String text, int place) {
        return text.indexOf('\f') < 0 ? null : 1 + (int) text.substring(0, place).chars().filter(sign -> sign == '\f').count();
    }
}
