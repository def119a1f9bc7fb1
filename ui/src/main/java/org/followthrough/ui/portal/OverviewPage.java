package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;
import org.followthrough.reporting.ReportingCycle;

/**
 * The accountability overview.
 *
 * @param scope what it covers: all editions, or the one that was chosen
 * @param open the cycle that is due next among the open ones
 * @param account address of the full account of the edition; empty when several are covered
 */
public record OverviewPage(String scope, int recommendations, int states, int organisations, int unanswered, int contested,
        String contestedHref, Optional<ReportingCycle> open, Funnel funnel, Figure headlines, List<Figure> values, TileMap tiles,
        List<Listed> latest, List<Choice> filters, Optional<String> account, String list, String query) {
}
