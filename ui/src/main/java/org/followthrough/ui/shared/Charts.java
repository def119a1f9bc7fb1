package org.followthrough.ui.shared;

import java.util.List;

/**
 * Shapes of charts as SVG; the words stand beside them in HTML. Lengths are SVG attributes, so that a strict
 * Content-Security-Policy has nothing to forbid.
 */
public final class Charts {

    private static final int TILE = 72;
    private static final int TILE_HEIGHT = 56;
    private static final int GAP = 4;

    private Charts() {
    }

    /** A part of a whole: class of its area, and how many. */
    public record Part(String fill, long count) {
    }

    /**
     * One tile of a tile map.
     *
     * @param title the full name, read aloud and shown on hovering
     * @param figure what stands under the code
     */
    public record Tile(String href, String title, String code, String figure, String fill) {
    }

    /** Parts laid end to end; what is left of the whole stays empty. Hidden from screen readers: the table is read. */
    public static String bar(List<Part> parts, long whole) {
        var svg = new Markup().open("svg", "class", "bar", "aria-hidden", "true")
                .empty("rect", "class", "bg", "width", "100%", "height", "100%");
        var from = 0L;
        for (var part : parts) {
            if (part.count() > 0) {
                svg.empty("rect", "class", part.fill(), "x", percent(from, whole), "width", percent(part.count(), whole), "height", "100%");
            }
            from += part.count();
        }
        return svg.close("svg").toString();
    }

    /** The square before a row of a legend. */
    public static String key(String fill) {
        return new Markup().open("svg", "class", "k", "aria-hidden", "true")
                .empty("rect", "class", fill, "width", "100%", "height", "100%").close("svg").toString();
    }

    /** A row of equal tiles, each a link; the first stands where a line of the page's language begins. */
    public static String tiles(String name, List<Tile> tiles, boolean fromTheRight) {
        var svg = new Markup().open("svg", "width", tiles.size() * (TILE + GAP) - GAP, "height", TILE_HEIGHT, "role", "group",
                "aria-label", name);
        for (var i = 0; i < tiles.size(); i++) {
            tile(svg, tiles.get(i), (fromTheRight ? tiles.size() - 1 - i : i) * (TILE + GAP));
        }
        return svg.close("svg").toString();
    }

    private static void tile(Markup svg, Tile tile, int x) {
        svg.open("a", "href", tile.href()).open("title").text(tile.title()).close("title")
                .empty("rect", "class", tile.fill(), "x", x, "width", TILE, "height", TILE_HEIGHT, "rx", 3)
                .open("text", "class", "t", "x", x + TILE / 2, "y", 24).text(tile.code()).close("text")
                .open("text", "x", x + TILE / 2, "y", 44).text(tile.figure()).close("text").close("a");
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "0%" : new java.math.BigDecimal(100.0 * part / whole)
                .setScale(2, java.math.RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + "%";
    }

    /** The tone of a share in a tile map or heat table: four steps, hatched where there are too few to tell. */
    public static String tone(long part, long whole) {
        return whole < 5 ? "hx" : shade(part, whole);
    }

    /** The tone of a share alone. */
    public static String shade(long part, long whole) {
        var share = 100.0 * part / whole;
        return share < 40 ? "q1" : share < 60 ? "q2" : share < 80 ? "q3" : "q4";
    }
}
