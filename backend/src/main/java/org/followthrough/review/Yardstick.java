package org.followthrough.review;

import java.util.List;
import org.followthrough.shared.Violation;

/** Against what a level is held: the milestones, or for treaty asks the ladder in their place (method, section 2 D). */
sealed interface Yardstick permits MilestonePlan, Ladder {

    /** The rules of its own that a rating breaks. */
    List<Violation> broken(Rating rating);
}
