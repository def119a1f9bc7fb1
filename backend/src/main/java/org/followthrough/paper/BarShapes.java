package org.followthrough.paper;

import java.util.Locale;
import org.followthrough.paper.Block.Bars;

/** Bars for a page: shapes of SVG, hidden from screen readers since the figures stand beside them. */
final class BarShapes {

    private BarShapes() {
    }

    static void draw(Bars bars, Tags tags, int row) {
        var bar = bars.bars().get(row);
        tags.open("td").open("svg", "class", "bar thin", "aria-hidden", "true", "focusable", "false")
                .empty("rect", "class", "bg", "width", "100%", "height", "100%");
        if (bar.count() > 0) {
            tags.empty("rect", "class", fill(bar.voice()), "width", String.format(Locale.ROOT, "%.2f%%", 100.0 * bar.count() / bars.whole()),
                    "height", "100%");
        }
        tags.close("svg").close("td");
    }

    private static String fill(Voice voice) {
        return switch (voice) {
            case ADDRESSEE -> "v4";
            case PANEL -> "c4";
            case RECORD -> "y3";
        };
    }
}
