package org.followthrough.ui.portal;

import java.util.List;
import org.followthrough.ui.picture.Drawing.At;
import org.followthrough.ui.picture.Drawing.Band;
import org.followthrough.ui.picture.Drawing.Box;
import org.followthrough.ui.picture.Drawing.Sheet;
import org.followthrough.ui.picture.Ink;
import org.followthrough.ui.portal.UptakePage.Step;

/**
 * Draws asks on their way: each step as high as there are commitments, what is lost runs out below. Where the asks were looked for in what
 * governments agreed on, those that are not found there go a way of their own until they are taken on.
 */
final class UptakeFlow {

    static final double WIDTH = 680;
    private static final double HEIGHT = 200;
    private static final double NODE = 14;
    private static final double HEAD = 44;
    /** Names have less room where there is a step more. */
    private static final double HEAD_OF_FORKED = 62;
    private static final double APART = 14;
    /** Between the end of what is lost and how much it is. */
    private static final double BELOW = 8;
    private static final double TAIL = 22;
    private static final List<Ink> INKS = List.of(Ink.Y3, Ink.V4, Ink.V3, Ink.C4);
    private static final List<Ink> FORKED = List.of(Ink.Y3, Ink.V2, Ink.V4, Ink.V3, Ink.C4);

    private final List<Step> steps;
    private final List<Step> parts;
    private final Page page;
    private final Sheet sheet;
    private final double head;
    private final double top;
    private final double column;

    private UptakeFlow(List<Step> all, Page page, Sheet sheet) {
        this.steps = all.stream().filter(step -> !step.part()).toList();
        this.parts = all.stream().filter(Step::part).toList();
        this.page = page;
        this.sheet = sheet;
        this.head = parts.isEmpty() ? HEAD : HEAD_OF_FORKED;
        this.top = sheet.bottom() + head;
        this.column = (sheet.width() - NODE - 120) / (steps.size() - 1);
    }

    /** Draws them below what is on the sheet. */
    static void draw(List<Step> steps, Page page, Sheet sheet) {
        if (steps.getFirst().count() > 0) {
            new UptakeFlow(steps, page, sheet).draw();
        }
    }

    private void draw() {
        if (!parts.isEmpty()) {
            fork();
        }
        for (var i = parts.isEmpty() ? 0 : 2; i + 1 < steps.size(); i++) {
            bands(i);
        }
        for (var i = 0; i < steps.size(); i++) {
            node(i);
        }
        sheet.reach(end() + BELOW + TAIL);
        for (var i = parts.isEmpty() ? 0 : 1; i + 1 < steps.size(); i++) {
            tail(i, steps.get(i + 1));
        }
    }

    private double high(int count) {
        return HEIGHT * count / steps.getFirst().count();
    }

    private double high(Step step) {
        return high(step.count());
    }

    private void node(int i) {
        var x = i * column;
        sheet.add(new Box(x, top, NODE, high(steps.get(i)), (parts.isEmpty() ? INKS : FORKED).get(i)));
        sheet.write(x, top - head, column - 12, At.START, 13, true, Ink.INK, page.t(steps.get(i).textKey()));
        sheet.write(x + NODE + 4, top + 2, 60, At.START, 13, false, Ink.INK, page.number(steps.get(i).count()));
    }

    private void bands(int i) {
        var after = high(steps.get(i + 1));
        lost(i, after, high(steps.get(i)));
        sheet.add(new Band(i * column + NODE, top, top + after, (i + 1) * column, top, top + after, Ink.C2));
    }

    /** What goes no further than a step runs out below it. */
    private void lost(int i, double from, double to) {
        if (to > from) {
            sheet.add(new Band(i * column + NODE, top + from, top + to, tail(i), end(), end() + 4, Ink.Y2));
        }
    }

    private double end() {
        return top + HEIGHT + 16 + (parts.isEmpty() ? 0 : APART);
    }

    private double tail(int i) {
        return i * column + NODE + column * 0.6;
    }

    private void tail(int i, Step next) {
        if (next.lost() > 0) {
            var high = sheet.write(tail(i), end() + BELOW, column, At.MIDDLE, 13, false, Ink.INK2, next.lostShare().isEmpty()
                    ? page.t("uptake.tail", next.lost()) : page.t("uptake.tail.share", next.lost(), next.lostShare()));
            sheet.reach(end() + BELOW + high);
        }
    }

    /** From the asks by both ways to what was taken on. */
    private void fork() {
        var declared = high(steps.get(1));
        var aside = declared + (declared > 0 ? APART : 0);
        var without = HEIGHT - declared;
        var found = high(parts.getFirst());
        var unfound = high(parts.getLast());
        lost(1, aside + unfound, aside + without);
        lost(1, found, declared);
        sheet.add(new Band(NODE, top, top + declared, column, top, top + declared, Ink.C2));
        sheet.add(new Band(NODE, top + declared, top + HEIGHT, column, top + aside, top + aside + without, Ink.Y2));
        sheet.add(new Band(column + NODE, top + aside, top + aside + unfound, 2 * column, top + found, top + found + unfound, Ink.C1));
        sheet.add(new Band(column + NODE, top, top + found, 2 * column, top, top + found, Ink.C2));
        if (without > 0) {
            sheet.add(new Box(column, top + aside, NODE, without, Ink.Y3));
            sheet.write(column + NODE + 4, top + aside + 2, 60, At.START, 13, false, Ink.INK, page.number(steps.getFirst().count() - steps.get(1).count()));
        }
    }
}
