package org.followthrough.commitment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public text as it reads now.
 *
 * @param record of which it is a part: a position, a report, a panel
 * @param cycle  of a report or an assessment, else null
 */
public record PublicWording(UUID record, @Nullable UUID cycle, @Nullable String cycleCode, String text) {
}
