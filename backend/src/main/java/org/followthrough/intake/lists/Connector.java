package org.followthrough.intake.lists;

import java.util.Map;
import java.util.Optional;

/**
 * Reads lists in the form in which another body gives them out, as if they were lists of the register (features, row B3).
 * It proposes the usual codes, which a second person confirms as everywhere.
 */
interface Connector {

    /** Code of that body's register; with the id there it names a recommendation once and for all. */
    String source();

    /** Whether a list has this body's form, told by its headings. */
    boolean reads(ForeignHeader header);

    /** What a row says in our own columns; nothing where it holds no recommendation. */
    Optional<Map<ListColumn, String>> values(ForeignRow row);
}
