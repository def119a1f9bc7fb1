package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;
import org.followthrough.reporting.ReportingCycle;

/**
 * The account of one reporting cycle: what became of those that it asked.
 *
 * @param civilSociety the organisations; empty where none was asked
 */
public record CyclePage(ReportingCycle cycle, String edition, Funnel governments, Optional<Funnel> civilSociety, List<Figure> values, Times times,
        Narrowed narrowed, int asked, String list, String query) {

    /** Address of a picture of it. */
    public String picture(String name, String format) {
        return narrowed.pictureOfCycle(cycle.code(), name, format);
    }
}
