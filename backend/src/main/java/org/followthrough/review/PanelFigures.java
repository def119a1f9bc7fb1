package org.followthrough.review;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of all panels of an edition together (method, sections 2 D and 7).
 *
 * @param panels    published panels with a quorum
 * @param ratings   their ratings
 * @param alpha     Krippendorff's alpha for ordinal data over them, to three decimals; null where there are too few to say
 * @param diaspora  how migrant and diaspora organisations rated; null where there are too few to say
 * @param timely    how many ratings of civil society came in time; null where there are too few to say
 */
public record PanelFigures(int panels, int ratings, @Nullable BigDecimal alpha, @Nullable Tally diaspora, @Nullable Timely timely) {

    /** Counts by code of the level, in the order of the scale, and of how many ratings. */
    public record Tally(int ratings, Map<String, Integer> levels) {
    }

    /** Of how many ratings that organisations were asked for how many came before the seal. */
    public record Timely(int asked, int inTime) {
    }
}
