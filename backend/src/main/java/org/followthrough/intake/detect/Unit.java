package org.followthrough.intake.detect;

import org.jspecify.annotations.Nullable;

/**
 * A block with the part that it plays.
 *
 * @param assigned the number of an item on which none is printed, as it follows from its neighbours, or null
 */
record Unit(Role role, @Nullable Marker marker, int from, int to, @Nullable String assigned, int markup) {

    enum Role { HEADING, SOFT_HEADING, TEXT, MARKED, LONE_MARKER, NOISE }

    static Unit of(Role role, Block block) {
        return new Unit(role, block.marker(), block.from(), block.to(), null, block.markup());
    }

    boolean is(Role wanted) {
        return role == wanted;
    }

    /** Text that no marker opens: a paragraph, or a short line that may be a heading. */
    boolean loose() {
        return role == Role.TEXT || role == Role.SOFT_HEADING;
    }

    Unit marked(Marker with) {
        return new Unit(Role.MARKED, with, from, to, null, 0);
    }

    Unit inferredItem(String number) {
        return new Unit(Role.MARKED, null, from, to, number, 0);
    }

    Unit part(int newFrom, int newTo) {
        return new Unit(Role.TEXT, null, newFrom, newTo, null, 0);
    }
}
