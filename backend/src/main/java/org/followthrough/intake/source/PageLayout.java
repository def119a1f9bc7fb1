package org.followthrough.intake.source;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followthrough.intake.source.Glyphs.Box;

/**
 * In which order a page is read: column by column between the rows that go across. A gutter is a strip that hardly any row
 * crosses, with full lines on both sides; a number before its item, or a table of short cells, is none.
 */
final class PageLayout {

    private static final float EDGE = 100_000;
    private static final float PARAGRAPH_GAP = 1.35f;
    private static final float LEAST_GAP = 2f;
    private static final double HALF = 0.5;
    /** Lines of one paragraph are the closest; where paragraphs are short, most distances lie between paragraphs. */
    private static final double CLOSE = 0.2;

    private final List<Row> rows;

    private final List<Rectangle2D> regions = new ArrayList<>();

    private PageLayout(List<Row> rows) {
        this.rows = rows;
        read(rows, -EDGE, EDGE, -EDGE, EDGE, regions);
    }

    static PageLayout of(List<Box> boxes) {
        return new PageLayout(Row.of(boxes));
    }

    /** The distance between two lines of one region, in heights of a glyph, from which on a paragraph begins. */
    float paragraphGap() {
        var distances = new ArrayList<Float>();
        for (var region : regions) {
            var own = Row.within(rows, (float) region.getMinX(), (float) region.getMaxX()).stream()
                    .filter(row -> row.baseline() >= region.getMinY() && row.baseline() < region.getMaxY()).toList();
            for (var i = 1; i < own.size(); i++) {
                distances.add(own.get(i).baseline() - own.get(i - 1).baseline());
            }
        }
        var height = quantile(rows.stream().map(Row::height).toList(), HALF);
        return height == 0 ? LEAST_GAP : Math.max(LEAST_GAP, PARAGRAPH_GAP * quantile(distances, CLOSE) / height);
    }

    private static float quantile(List<Float> values, double share) {
        return values.stream().sorted().skip((long) (share * values.size())).findFirst().orElse(0f);
    }

    /** The regions in the order in which they are read; together they cover every row. */
    List<Rectangle2D> regions() {
        return regions;
    }

    private static void read(List<Row> rows, float left, float right, float top, float bottom, List<Rectangle2D> regions) {
        var gutter = rows.isEmpty() ? Optional.<Gutter>empty() : Gutter.of(rows);
        if (gutter.isEmpty()) {
            regions.add(PdfPage.rectangle(left, top, right, bottom));
            return;
        }
        var bands = bands(rows, gutter.get());
        var from = top;
        for (var i = 0; i < bands.size(); i++) {
            var band = bands.get(i);
            var to = i + 1 == bands.size() ? bottom : (band.getLast().lowest() + bands.get(i + 1).getFirst().highest()) / 2;
            if (gutter.get().isCrossedBy(band.getFirst())) {
                regions.add(PdfPage.rectangle(left, from, right, to));
            } else {
                read(Row.within(band, left, gutter.get().middle()), left, gutter.get().middle(), from, to, regions);
                read(Row.within(band, gutter.get().middle(), right), gutter.get().middle(), right, from, to, regions);
            }
            from = to;
        }
    }

    /** Rows in a run that all cross the gutter, or that all leave it free. */
    private static List<List<Row>> bands(List<Row> rows, Gutter gutter) {
        var bands = new ArrayList<List<Row>>();
        for (var row : rows.stream().sorted(Comparator.comparing(Row::baseline)).toList()) {
            if (bands.isEmpty() || gutter.isCrossedBy(bands.getLast().getFirst()) != gutter.isCrossedBy(row)) {
                bands.add(new ArrayList<>());
            }
            bands.getLast().add(row);
        }
        return bands;
    }
}
