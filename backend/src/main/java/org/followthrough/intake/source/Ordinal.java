package org.followthrough.intake.source;

import java.util.Locale;

/** How a list counts its items. */
enum Ordinal {

    DECIMAL, DECIMAL_ZERO, LOWER_LETTER, UPPER_LETTER, LOWER_ROMAN, UPPER_ROMAN, BULLET, NONE;

    private static final int LETTERS = 26;
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int LARGEST_ROMAN = 3_999;

    /** The number as this way of counting writes it; what cannot be written so is written in digits. */
    String write(int number) {
        return switch (this) {
            case DECIMAL -> String.valueOf(number);
            case DECIMAL_ZERO -> number < 10 ? "0" + number : String.valueOf(number);
            case LOWER_LETTER -> letters(number);
            case UPPER_LETTER -> letters(number).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(number);
            case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
            case BULLET, NONE -> "";
        };
    }

    /** a to z, then aa to zz, as word processors count. */
    private static String letters(int number) {
        if (number < 1 || number > LETTERS * LETTERS) {
            return String.valueOf(number);
        }
        var letter = String.valueOf((char) ('a' + (number - 1) % LETTERS));
        return letter.repeat((number - 1) / LETTERS + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > LARGEST_ROMAN) {
            return String.valueOf(number);
        }
        var text = new StringBuilder();
        var left = number;
        for (var i = 0; i < VALUES.length; i++) {
            text.repeat(SIGNS[i], left / VALUES[i]);
            left %= VALUES[i];
        }
        return text.toString();
    }
}
