package org.followthrough.intake.detect;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph, item or heading: lines that belong together. Offsets leave the marker and outer blanks out.
 *
 * @param from   first character of the text behind the marker
 * @param to     one past its last; equal to {@code from} for a marker that stands alone
 * @param markup number of heading signs before it, 0 without
 */
record Block(@Nullable Marker marker, int from, int to, int markup) {

    boolean loneMarker() {
        return marker != null && from >= to;
    }

    int length() {
        return to - from;
    }

    Block without(int newFrom) {
        return new Block(null, newFrom, to, markup);
    }
}
