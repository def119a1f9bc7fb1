package org.followthrough.ui.portal;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.followthrough.forum.Edition;
import org.followthrough.ui.shared.Status;

/**
 * What became of asks on the way to law and effect (features, row M12).
 *
 * @param steps from the ask to the effect
 * @param edge  name of the step whose two texts stand side by side; empty of none
 */
public record UptakePage(Edition edition, Narrowed narrowed, Content flow, List<Step> steps, String edge, List<Pair> pairs, Optional<String> next) {

    /**
     * One step.
     *
     * @param lost     how many ended before it
     * @param texts    address at which the two texts of each are read; empty of the first step, which has no edge before it
     */
    public record Step(String textKey, int count, String href, String share, int lost, String lostHref, String lostShare, String texts) {
    }

    /** The two texts of one commitment at an edge. */
    public record Pair(String href, String title, String addressee, Side before, Side after) {
    }

    /** One of the two: who says it, its value with a sign, and its lines as they were written. */
    public record Side(String headingKey, Optional<Status> status, List<Line> lines) {
    }

    /** A line; linked where there is something to open. */
    public record Line(String text, String href, boolean written) {
    }
}
