package org.followthrough.ui.portal;

import java.util.List;
import org.followthrough.ui.picture.Drawing;
import org.followthrough.ui.picture.Drawing.At;
import org.followthrough.ui.picture.Drawing.Box;
import org.followthrough.ui.picture.Drawing.Sheet;
import org.followthrough.ui.picture.Ink;
import org.followthrough.ui.shared.Charts;
import org.followthrough.shared.LanguageRules;

/**
 * Draws the figures of an account as pictures that stand alone: title, what is counted, the figure with its counts and shares, source,
 * instant, method version and licence.
 */
final class Painter {

    private static final double WIDTH = 720;
    private static final double WIDE = 1000;
    private static final double MARGIN = 24;
    private static final double ROW = 28;
    private static final double NAMES = 230;
    private static final double BAR = 340;
    private static final int LETTERS = 14;
    private static final int SMALL = 12;
    private static final int TITLE = 20;

    private final Page page;
    private final Sheet sheet;

    /**
     * Where a picture comes from, and under what it may be used.
     *
     * @param source address of the page
     */
    record Told(String source, String licence) {
    }

    private Painter(Page page, double width) {
        this.page = page;
        this.sheet = new Sheet(width);
    }

    /**
     * Whose account it is.
     *
     * @param words what it is narrowed to, in words
     */
    record Subject(String name, List<String> words) {

        static Subject of(EditionPage account) {
            return new Subject(account.edition().name(), account.narrowed().words());
        }
    }

    /** A funnel under a name; the name is empty where there is only one. */
    record Block(String name, Funnel funnel) {
    }

    static Drawing funnels(String title, String note, List<Block> blocks, Subject subject, Told told, Page page) {
        var painter = new Painter(page, WIDTH).begin(title, note, subject);
        blocks.forEach(block -> painter.block(block.name(), block.funnel()));
        return painter.end(told);
    }

    static Drawing figure(Figure figure, Subject subject, Told told, Page page) {
        var painter = new Painter(page, WIDTH).begin(page.t("figure." + figure.key()), page.t("figure." + figure.key() + ".by", figure.whole()), subject);
        figure.rows().forEach(row -> painter.row(page.t(row.status().textKey()), row.status().fill(), row.count(), figure.whole()));
        return painter.end(told);
    }

    static Drawing moves(EditionPage account, Told told, Page page) {
        var table = account.moves().table();
        var painter = new Painter(page, WIDTH).begin(table.isEmpty() ? page.t("moves.heading") : page.t("moves.between", account.moves().from(page), account.moves().to(page)),
                table.isEmpty() ? page.t("moves.empty") : page.t("moves.note", table.get().all()), Subject.of(account));
        table.ifPresent(counted -> {
            Flow.draw(counted, page, painter.sheet);
            painter.sheet.skip(SMALL).paragraph(SMALL, false, Ink.INK2, page.t("moves.sum", counted.forward(), counted.stayed(), counted.back()));
            if (counted.onlyOne() > 0) {
                painter.sheet.paragraph(SMALL, false, Ink.INK2, page.t("moves.only-one", counted.onlyOne()));
            }
            if (counted.methodChanged()) {
                painter.sheet.paragraph(SMALL, true, Ink.INK, page.t("moves.method-changed"));
            }
        });
        return painter.end(told);
    }

    static Drawing tiles(EditionPage account, Told told, Page page) {
        var painter = new Painter(page, WIDTH).begin(page.t("tiles.heading"), page.t("tiles.note"), Subject.of(account));
        account.tiles().regions().forEach(painter::region);
        painter.legend();
        return painter.end(told);
    }

    static Drawing heat(EditionPage account, Told told, Page page) {
        var painter = new Painter(page, WIDE).begin(page.t("edition.heat"), page.t("edition.heat.note"), Subject.of(account));
        painter.heat(account.heat());
        return painter.end(told);
    }

    static Drawing uptake(List<UptakePage.Step> steps, String edition, Narrowed narrowed, Told told, Page page) {
        var painter = new Painter(page, WIDTH).begin(page.t("account.uptake.heading"), page.t("uptake.note"), new Subject(edition, narrowed.words()));
        UptakeFlow.draw(steps, page, painter.sheet);
        steps.stream().filter(step -> !step.lostShare().isEmpty()).forEach(step -> painter.sheet.paragraph(SMALL, false, Ink.INK2,
                page.t("uptake.told", page.t(step.textKey()), step.count(), step.lost(), step.lostShare())));
        return painter.end(told);
    }

    private Painter begin(String title, String note, Subject subject) {
        sheet.paragraph(TITLE, true, Ink.INK, title).paragraph(LETTERS, false, Ink.INK2, subject.name());
        subject.words().forEach(words -> sheet.paragraph(LETTERS, false, Ink.INK, words));
        sheet.paragraph(SMALL, false, Ink.INK2, note).skip(SMALL);
        return this;
    }

    private Drawing end(Told told) {
        sheet.skip(SMALL).paragraph(SMALL, false, Ink.INK2, page.t("picture.source", told.source()))
                .paragraph(SMALL, false, Ink.INK2, page.t("picture.as-of", page.asOf(), page.methodVersion()))
                .paragraph(SMALL, false, Ink.INK2, page.t("picture.licence", told.licence()));
        if (page.demo()) {
            sheet.paragraph(SMALL, true, Ink.LT, page.t("page.demo"));
        }
        return sheet.drawing(MARGIN, LanguageRules.isRightToLeft(page.texts().locale()));
    }

    private void block(String name, Funnel funnel) {
        if (!name.isEmpty()) {
            sheet.paragraph(LETTERS, true, Ink.INK, name);
        }
        funnel.rows().forEach(row -> row(page.t(row.textKey()), row.fill(), row.count(), funnel.assigned()));
        sheet.skip(SMALL);
    }

    /** Name, bar, count and share. */
    private void row(String name, String fill, long count, long whole) {
        var top = sheet.bottom();
        var height = Math.max(ROW, sheet.write(0, top + 4, NAMES - SMALL, At.START, LETTERS, false, Ink.INK, name) + 4);
        sheet.add(new Box(NAMES, top + 3, BAR, ROW - 8, Ink.GROUND));
        if (count > 0) {
            sheet.add(new Box(NAMES, top + 3, BAR * count / whole, ROW - 8, Ink.of(fill)));
        }
        sheet.write(NAMES + BAR + 70, top + 4, 60, At.END, LETTERS, true, Ink.INK, page.number(count));
        sheet.write(WIDTH, top + 4, 60, At.END, LETTERS, false, Ink.INK2, page.percent(count, whole));
        sheet.reach(top + height);
    }

    private void region(TileMap.Region region) {
        sheet.paragraph(LETTERS, true, Ink.INK, region.name());
        for (var i = 0; i < region.tiles().size(); i++) {
            var row = i / 9;
            tile(region.tiles().get(i), i % 9 * 80.0, sheet.bottom() + row * 62.0);
        }
        sheet.skip((region.tiles().size() + 8) / 9 * 62.0 + SMALL);
    }

    private void tile(Charts.Tile tile, double x, double y) {
        var ink = Ink.of(tile.fill());
        sheet.add(new Box(x, y, 76, 56, ink));
        if (ink == Ink.HX) {
            sheet.add(new Box(x + 12, y + 6, 52, 44, Ink.PAPER));
        }
        sheet.write(x + 38, y + 8, 76, At.MIDDLE, LETTERS, true, ink.on(), tile.code());
        sheet.write(x + 38, y + 30, 76, At.MIDDLE, LETTERS, false, ink.on(), tile.figure());
    }

    private void legend() {
        var x = 0.0;
        for (var step : List.of("q1", "q2", "q3", "q4", "hx")) {
            sheet.add(new Box(x, sheet.bottom() + 2, LETTERS, LETTERS, Ink.of(step)));
            sheet.write(x + 20, sheet.bottom() + 1, 130, At.START, SMALL, false, Ink.INK, page.t(step.equals("hx") ? "tiles.few.legend" : "tiles." + step));
            x += WIDTH / 5;
        }
        sheet.skip(2 * LETTERS);
    }

    private void heat(EditionPage.Heat heat) {
        var names = 170.0;
        var column = (sheet.width() - names) / (heat.themes().size() + 1);
        var top = sheet.bottom();
        for (var i = 0; i <= heat.themes().size(); i++) {
            var name = i == heat.themes().size() ? page.t("edition.heat.all") : heat.themes().get(i);
            sheet.reach(top + sheet.write(names + (i + 0.5) * column, top, column, At.MIDDLE, 10, true, Ink.INK2, name));
        }
        heat.rows().forEach(row -> heatRow(row, names, column));
    }

    private void heatRow(EditionPage.HeatRow row, double names, double column) {
        var top = sheet.bottom() + 2;
        var height = Math.max(ROW - 4, sheet.write(0, top + 3, names - SMALL, At.START, SMALL, false, Ink.INK, row.name()) + 4);
        for (var i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            var ink = Ink.of(cell.tone());
            sheet.add(new Box(names + i * column + 1, top, column - 2, height - 2, cell.tone().equals("q0") ? Ink.PAPER : ink));
            sheet.write(names + (i + 0.5) * column, top + 4, column, At.MIDDLE, SMALL, false, cell.tone().equals("q0") ? Ink.INK2 : ink.on(), cell.text());
        }
        sheet.write(sheet.width() - column / 2, top + 4, column, At.MIDDLE, SMALL, true, Ink.INK, row.all());
        sheet.reach(top + height);
    }
}
