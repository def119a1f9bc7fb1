package org.followthrough.ui.portal;

import java.text.NumberFormat;
import java.util.List;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.PanelFigures;
import org.followthrough.shared.Coded;
import org.followthrough.ui.shared.Charts.Part;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.shared.Vocabulary;

/**
 * All panels of an edition together, as the page shows them (method, sections 2 D and 7).
 *
 * @param alpha    as a text; empty where there are too few panels to say
 * @param levels   how migrant and diaspora organisations rated; none where there are too few to say
 * @param diaspora how many ratings those are
 * @param asked    0 where there is too little to say
 */
public record PanelsTogether(int panels, int ratings, String alpha, List<Level> levels, int diaspora, int asked, int inTime) {

    /** How often migrant and diaspora organisations gave a level. */
    public record Level(Status status, int count) {
    }

    static PanelsTogether of(PanelFigures figures, Page page) {
        var number = NumberFormat.getInstance(page.texts().locale());
        number.setMinimumFractionDigits(2);
        number.setMaximumFractionDigits(2);
        var tally = figures.diaspora();
        var timely = figures.timely();
        return new PanelsTogether(figures.panels(), figures.ratings(), figures.alpha() == null ? "" : number.format(figures.alpha()),
                tally == null ? List.of() : tally.levels().entrySet().stream().filter(level -> level.getValue() > 0)
                        .map(level -> new Level(status(level.getKey()), level.getValue())).toList(),
                tally == null ? 0 : tally.ratings(), timely == null ? 0 : timely.asked(), timely == null ? 0 : timely.inTime());
    }

    private static Status status(String level) {
        return Vocabulary.of(Coded.find(AssessmentLevel.class, level).orElseThrow());
    }

    /** The segments of the bar. */
    public List<Part> parts() {
        return levels.stream().map(level -> new Part(level.status().fill(), level.count())).toList();
    }
}
