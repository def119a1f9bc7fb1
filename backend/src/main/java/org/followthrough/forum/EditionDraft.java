package org.followthrough.forum;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.followthrough.shared.Violation;

/** What an organiser says of an edition. */
public record EditionDraft(String name, LocalDate opens, LocalDate closes, ZoneId timeZone) {

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (!EventDraft.isName(name)) {
            violations.add(Violation.of("name", "forum.name", 200));
        }
        if (closes.isBefore(opens)) {
            violations.add(Violation.of("closes", "forum.ends-before-starts"));
        }
        return violations;
    }
}
