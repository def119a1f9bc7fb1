package org.followthrough.ui.portal;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.followthrough.forum.Edition;
import org.followthrough.ui.shared.Status;

/**
 * What became of asks on the way to law and effect (features, row M12).
 *
 * @param compared the outcome documents of governments in which the asks were looked for; the step is left out where there is none
 * @param steps from the ask to the effect
 * @param edge  name of the step whose two texts stand side by side; empty of none
 */
public record UptakePage(Edition edition, Narrowed narrowed, List<Compared> compared, Content flow, List<Step> steps, String edge, List<Pair> pairs, Optional<String> next) {

    /** An outcome document of governments: what it is called, who agreed on it and when. */
    public record Compared(String title, String body, String day, String href) {
    }

    /**
     * One step.
     *
     * @param lost     how many ended before it
     * @param part     whether it is a part of the step before it, in the list
     * @param texts    address at which the two texts of each are read; empty of the first step, which has no edge before it
     */
    public record Step(String textKey, int count, String href, String share, int lost, String lostHref, String lostShare, String texts, boolean part) {
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
