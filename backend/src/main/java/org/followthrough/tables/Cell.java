package org.followthrough.tables;

/**
 * What stands in one cell.
 *
 * @param text its value as text, empty where nothing stands
 */
public record Cell(String text, Kind kind) {

    static final Cell EMPTY = new Cell("", Kind.PLAIN);

    /** Where the value comes from. */
    public enum Kind {
        /** It was typed. */
        PLAIN,
        /** A formula gave it when the workbook was saved. */
        COMPUTED,
        /** A formula that has no value, or gave an error. */
        UNCOMPUTED
    }

    /** What was typed, or nothing. */
    public static Cell plain(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, Kind.PLAIN);
    }
}
