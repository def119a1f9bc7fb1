package org.followthrough.ui.portal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.followthrough.accountability.Movements;
import org.followthrough.accountability.Movements.Table;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.ui.picture.Drawing.At;
import org.followthrough.ui.picture.Drawing.Band;
import org.followthrough.ui.picture.Drawing.Box;
import org.followthrough.ui.picture.Drawing.Line;
import org.followthrough.ui.picture.Drawing.Sheet;
import org.followthrough.ui.picture.Ink;
import org.followthrough.ui.shared.Vocabulary;

/**
 * What moved between two cycles as a flow: what was found then at the beginning of a line, what is found now at its end, the highest
 * level on top. Where the method changed in between, a dashed line parts what is not measured alike.
 */
final class Flow {

    static final double WIDTH = 600;
    private static final double LABELS = 150;
    private static final double NODE = 14;
    private static final double HEIGHT = 300;
    private static final double LEAST = 20;
    private static final double GAP = 6;
    private static final int LETTERS = 14;

    private final Table table;
    private final Page page;
    private final Sheet sheet;
    private final double scale;

    private Flow(Table table, Page page, Sheet sheet) {
        this.table = table;
        this.page = page;
        this.sheet = sheet;
        this.scale = HEIGHT / table.all();
    }

    /** Draws it below what is on the sheet; nothing where nothing was found in both cycles. */
    static void draw(Table table, Page page, Sheet sheet) {
        if (table.all() > 0) {
            new Flow(table, page, sheet).draw();
        }
    }

    private void draw() {
        var top = sheet.bottom();
        var from = LABELS + NODE;
        var to = sheet.width() - LABELS - NODE;
        sheet.write(LABELS + NODE, top, LABELS, At.END, LETTERS, true, Ink.INK, page.t("moves.was", cycle(table.from())));
        sheet.write(to, top, LABELS, At.START, LETTERS, true, Ink.INK, page.t("moves.is", cycle(table.to())));
        var begins = top + 2 * LETTERS;
        var before = places(begins, true);
        var after = places(begins, false);
        bands(from, to, new EnumMap<>(before), new EnumMap<>(after));
        before.forEach((level, y) -> node(level, y, table.before(level), LABELS, At.END));
        after.forEach((level, y) -> node(level, y, table.after(level), to, At.START));
        if (table.methodChanged()) {
            broken(top, begins);
        }
        sheet.skip(GAP);
    }

    private String cycle(String code) {
        return org.followthrough.shared.LanguageRules.isolated(code, page.texts().locale());
    }

    /** Where the node of each level begins that occurs on one side. */
    private Map<AssessmentLevel, Double> places(double top, boolean then) {
        var places = new EnumMap<AssessmentLevel, Double>(AssessmentLevel.class);
        var y = top;
        for (var level : Movements.LEVELS.reversed()) {
            var count = then ? table.before(level) : table.after(level);
            if (count > 0) {
                places.put(level, y);
                y += Math.max(LEAST, count * scale) + GAP;
            }
        }
        sheet.reach(y);
        return places;
    }

    private void bands(double from, double to, Map<AssessmentLevel, Double> leave, Map<AssessmentLevel, Double> arrive) {
        for (var was : Movements.LEVELS.reversed()) {
            for (var is : Movements.LEVELS.reversed()) {
                var height = table.count(was, is) * scale;
                if (height > 0) {
                    double left = leave.merge(was, height, Double::sum);
                    double right = arrive.merge(is, height, Double::sum);
                    sheet.add(new Band(from, left - height, left, to, right - height, right, ink(was, is)));
                }
            }
        }
    }

    /** Forward as what the panel found, back as what moved back, the same as what nobody moved. */
    private static Ink ink(AssessmentLevel was, AssessmentLevel is) {
        var steps = Integer.signum(is.step().orElse(-1) - was.step().orElse(-1));
        return List.of(Ink.BK, Ink.Y2, Ink.C2).get(steps + 1);
    }

    private void node(AssessmentLevel level, double y, int count, double x, At at) {
        var status = Vocabulary.of(level);
        sheet.add(new Box(x, y, NODE, count * scale, Ink.of(status.fill())));
        sheet.write(at == At.END ? x - GAP : x + NODE + GAP, y, LABELS - GAP, at, LETTERS, false, Ink.INK,
                page.t("picture.counted", page.t(status.textKey()), count));
    }

    private void broken(double top, double begins) {
        sheet.add(new Line(sheet.width() / 2, begins, sheet.width() / 2, sheet.bottom(), true));
        sheet.write(sheet.width() / 2, top, LABELS, At.MIDDLE, LETTERS, true, Ink.INK, page.t("picture.method-changed"));
    }
}
