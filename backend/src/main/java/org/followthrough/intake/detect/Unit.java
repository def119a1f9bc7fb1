package org.followthrough.intake.detect;

import org.jspecify.annotations.Nullable;

/**
 * A block with the part that it plays.
 *
 * @param inferred whether it is an item whose marker is not printed but follows from its neighbours
 */
record Unit(Role role, @Nullable Marker marker, int from, int to, boolean inferred, int markup) {

    enum Role { HEADING, SOFT_HEADING, TEXT, MARKED, LONE_MARKER, NOISE }

    static Unit of(Role role, Block block) {
        return new Unit(role, block.marker(), block.from(), block.to(), false, block.markup());
    }

    boolean is(Role wanted) {
        return role == wanted;
    }

    /** Text that no marker opens: a paragraph, or a short line that may be a heading. */
    boolean loose() {
        return role == Role.TEXT || role == Role.SOFT_HEADING;
    }

    Unit marked(Marker with) {
        return new Unit(Role.MARKED, with, from, to, false, 0);
    }

    Unit inferredItem() {
        return new Unit(Role.MARKED, null, from, to, true, 0);
    }

    Unit part(int newFrom, int newTo) {
        return new Unit(Role.TEXT, null, newFrom, newTo, false, 0);
    }
}
