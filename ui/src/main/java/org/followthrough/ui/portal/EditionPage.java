package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;
import org.followthrough.forum.Edition;
import org.followthrough.reporting.ReportingCycle;

/**
 * The full account of an edition: both sides by the same measure, and by addressee and theme.
 *
 * @param panels       all panels together; of the whole edition only, so that no narrower reading can be taken from another
 * @param civilSociety the organisations; empty where none was asked
 */
public record EditionPage(Edition edition, int recommendations, int states, int organisations, long assessed, long assigned,
        Sides sides, Funnel governments, Optional<Funnel> civilSociety, List<Figure> values, Figure headlines, Heat heat, Optional<PanelsTogether> panels, Moves moves, TileMap tiles, List<CycleRow> cycles,
        Optional<ReportingCycle> open, List<Listed> contested, int contestedCount, String contestedHref, Narrowed narrowed) {

    /** The five values and the quality of the ask, and where the commitments stand. */
    public List<Figure> figures() {
        return java.util.stream.Stream.concat(values.stream(), java.util.stream.Stream.of(headlines)).toList();
    }

    /** Address of the picture of what moved; empty where nothing did. */
    public String movesPicture(String format) {
        return moves.table().map(table -> narrowed.picture(edition.code(), "moves", format, table.from(), table.to())).orElse("");
    }

    /** Addressees and themes: verified substantial or complete, of those assigned. */
    public record Heat(List<String> themes, List<HeatRow> rows) {
    }

    /** One addressee; {@code few} where there are too few commitments for a tone. */
    public record HeatRow(String name, String href, List<HeatCell> cells, String all, boolean few) {
    }

    /** A cell; without an address where nothing was assigned. */
    public record HeatCell(String tone, String text, String href) {
    }

    /** A reporting cycle with its dates. */
    public record CycleRow(String code, String state, String opens, String due, String closes) {
    }
}
