package org.followthrough.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawn panel; who sits on it is never public and never known to the addressee (contract, section 4).
 *
 * @param seats the reviewers, least loaded first; fewer than the rule asks for, or none, where the roster has no more
 * @param chair who does not rate; null where no further party has one
 */
public record Panel(PanelRule rule, List<RosterMember> seats, @Nullable RosterMember chair) {

    public Panel {
        seats = List.copyOf(seats);
    }

    /** Whether every seat is taken and there is a chair. */
    public boolean complete() {
        return seats.size() == rule.seats() && chair != null;
    }
}
