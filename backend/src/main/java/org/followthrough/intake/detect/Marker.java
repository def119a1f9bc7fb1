package org.followthrough.intake.detect;

import java.util.Locale;

/**
 * What opens an item: a number, a letter, a bullet.
 *
 * @param shape   style and punctuation together, such as {@code "(a)"} or {@code "1."}; equal for items of one list
 * @param value   place in the order, from 1; 0 for a bullet
 * @param roman   place in the order if the letters are read as a roman number, else 0
 * @param printed the marker as printed, without its punctuation; empty for a bullet
 * @param start   offset of its first character
 * @param end     one past its last character
 */
record Marker(Style style, String shape, int value, int roman, String printed, int start, int end) {

    /** Shape of the number of a table's row. */
    static final String ROW = "row";

    enum Style { NUMBER, DECIMAL, LETTER, LABEL, BULLET }

    boolean bullet() {
        return style == Style.BULLET;
    }

    /** What would be printed so many places further on in the same list. */
    String counted(int steps) {
        return switch (style) {
            case NUMBER, LABEL -> String.valueOf(value + steps);
            case DECIMAL -> printed.substring(0, printed.lastIndexOf('.') + 1) + (value + steps);
            case LETTER -> inCase(countsRoman() ? Roman.letters(roman + steps) : letter(value + steps));
            case BULLET -> "";
        };
    }

    /** Two letters are roman, and of single ones i, v and x: no list of letters goes so far. */
    private boolean countsRoman() {
        return roman > 0 && (value == 0 || "ivx".indexOf(Character.toLowerCase(printed.charAt(0))) >= 0);
    }

    private static String letter(int place) {
        return place >= 1 && place <= 26 ? Character.toString('a' + place - 1) : "";
    }

    private String inCase(String letters) {
        return capital() ? letters.toUpperCase(Locale.ROOT) : letters;
    }

    /** Whether a list may begin with it. */
    boolean first() {
        return bullet() || value == 1 || roman == 1;
    }

    /** How far in such markers usually stand: labels outermost, then capitals, numbers, letters, bullets. */
    int depth() {
        return switch (style) {
            case LABEL -> 0;
            case DECIMAL -> 2;
            case NUMBER -> shape.equals("1.") || shape.startsWith("first") ? 2 : 3;
            case LETTER -> capital() ? 1 : 4;
            case BULLET -> 5;
        };
    }

    /** A roman one that is no letter i on its way from h to j. */
    boolean opensRoman() {
        return roman == 1 && value != 1;
    }

    boolean capital() {
        return style == Style.LETTER && Character.isUpperCase(printed.charAt(0));
    }
}
