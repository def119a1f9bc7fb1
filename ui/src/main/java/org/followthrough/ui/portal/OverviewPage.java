package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;
import org.followthrough.reporting.ReportingCycle;

/**
 * The accountability overview.
 *
 * @param scope what it covers: all editions, or the one that was chosen
 * @param open the cycle that is due next among the open ones
 * @param accounts the full accounts of the editions covered
 */
public record OverviewPage(String scope, int recommendations, int states, int organisations, int unanswered, int contested,
        String contestedHref, Optional<ReportingCycle> open, Funnel funnel, Sides sides, Figure headlines, List<Figure> values, TileMap tiles,
        List<Listed> latest, List<Choice> filters, List<Crumb> accounts, String list, String query) {
}
