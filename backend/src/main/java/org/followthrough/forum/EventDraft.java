package org.followthrough.forum;

import java.time.LocalDate;
import java.util.List;
import java.util.ArrayList;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/** What an organiser says of an event, whichever it is. */
public record EventDraft(String name, LocalDate starts, LocalDate ends, @Nullable String place) {

    private static final int LONGEST = 200;

    /** @param within the event in which it takes place; null where it stands directly below the edition, whose preparatory meetings may be earlier */
    List<Violation> violations(@Nullable Event within) {
        var violations = new ArrayList<Violation>();
        if (!isName(name)) {
            violations.add(Violation.of("name", "forum.name", LONGEST));
        }
        if (place != null && !isName(place)) {
            violations.add(Violation.of("place", "forum.name", LONGEST));
        }
        if (ends.isBefore(starts)) {
            violations.add(Violation.of("ends", "forum.ends-before-starts"));
        } else if (within != null && (starts.isBefore(within.starts()) || ends.isAfter(within.ends()))) {
            violations.add(Violation.of("starts", "forum.event.outside", within.name()));
        }
        return violations;
    }

    static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }
}
