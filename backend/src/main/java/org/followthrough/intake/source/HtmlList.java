package org.followthrough.intake.source;

import org.jsoup.nodes.Element;

/** Counts the items of one list as a browser does. */
final class HtmlList {

    static final String BULLET = "• ";

    private final Ordinal ordinal;
    private final int step;
    private int next;

    private HtmlList(Ordinal ordinal, int next, int step) {
        this.ordinal = ordinal;
        this.next = next;
        this.step = step;
    }

    static HtmlList of(Element list) {
        if (!list.normalName().equals("ol")) {
            return new HtmlList(Ordinal.BULLET, 1, 1);
        }
        var items = (int) list.children().stream().filter(child -> child.normalName().equals("li")).count();
        var reversed = list.hasAttr("reversed");
        return new HtmlList(ordinal(list.attr("type")), number(list.attr("start"), reversed ? items : 1), reversed ? -1 : 1);
    }

    private static Ordinal ordinal(String type) {
        return switch (type) {
            case "a" -> Ordinal.LOWER_LETTER;
            case "A" -> Ordinal.UPPER_LETTER;
            case "i" -> Ordinal.LOWER_ROMAN;
            case "I" -> Ordinal.UPPER_ROMAN;
            default -> Ordinal.DECIMAL;
        };
    }

    /** What stands before the item's text. */
    String marker(Element item) {
        if (ordinal == Ordinal.BULLET) {
            return BULLET;
        }
        var number = number(item.attr("value"), next);
        next = number + step;
        return ordinal.write(number) + ". ";
    }

    private static int number(String attribute, int otherwise) {
        return attribute.strip().matches("-?\\d{1,6}") ? Integer.parseInt(attribute.strip()) : otherwise;
    }
}
