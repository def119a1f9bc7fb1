package org.followthrough.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.followthrough.paper.Block.Bars;
import org.w3c.dom.Element;

/** Bars for print: one picture beside all rows of a figure, told in one sentence to whoever does not see it. */
final class BarPictures implements FSObjectDrawerFactory {

    private static final String ROWS = "data-rows";
    private static final String KIND = "bars";
    private static final Color GROUND = new Color(0xE6EBF0);
    private static final Map<String, Color> COLOURS = Map.of("A", new Color(0x235A9E), "P", new Color(0x0C664B), "R", new Color(0x8793A0));

    private final boolean fromTheRight;

    BarPictures(boolean fromTheRight) {
        this.fromTheRight = fromTheRight;
    }

    /** The cell of the picture, which the first row has for all. */
    static void place(Bars bars, Tags tags, int row) {
        if (row == 0) {
            var height = bars.bars().size() * Row.HEIGHT;
            tags.open("td", "rowspan", bars.bars().size(), "class", "picture").open("object", "type", KIND, "alt", bars.alternative(), ROWS,
                    rows(bars), "style", "width:250px;height:" + height + "px").close("object").close("td");
        }
    }

    private static String rows(Bars bars) {
        return bars.bars().stream().map(bar -> bar.voice().name().charAt(0) + ":" + (bars.whole() == 0 ? 0 : (double) bar.count() / bars.whole()))
                .collect(Collectors.joining(" "));
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").equals(KIND);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this::draw;
    }

    private Map<Shape, String> draw(Element element, double x, double y, double width, double height, OutputDevice device,
            RenderingContext context, int dotsPerPixel) {
        var rows = Arrays.stream(element.getAttribute(ROWS).split(" ")).map(Row::read).toList();
        device.drawWithGraphics((float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, picture -> {
            for (var i = 0; i < rows.size(); i++) {
                rows.get(i).draw(picture, i, width / dotsPerPixel, fromTheRight);
            }
        });
        return Map.of();
    }

    /** A bar: by whose voice, and its share of the whole. */
    private record Row(Color colour, double share) {

        static final int HEIGHT = 24;
        private static final int THICKNESS = 8;

        static Row read(String text) {
            return new Row(COLOURS.getOrDefault(text.substring(0, 1), GROUND), Double.parseDouble(text.substring(2)));
        }

        void draw(Graphics2D picture, int index, double width, boolean fromTheRight) {
            var top = index * HEIGHT + (HEIGHT - THICKNESS) / 2.0;
            picture.setColor(GROUND);
            picture.fill(new Rectangle2D.Double(0, top, width, THICKNESS));
            picture.setColor(colour);
            picture.fill(new Rectangle2D.Double(fromTheRight ? width * (1 - share) : 0, top, width * share, THICKNESS));
        }
    }
}
