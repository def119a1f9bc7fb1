package org.followthrough.intake.detect;

import java.util.Locale;

/** Small roman numbers, as lists use them. */
final class Roman {

    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    private static final String[] TENS = {"", "x", "xx", "xxx"};

    private Roman() {
    }

    /** The number in small letters; empty where no list goes. */
    static String letters(int value) {
        return value > 0 && value < 40 ? TENS[value / 10] + ONES[value % 10] : "";
    }

    /** 1 to 39, or 0 for anything else; mixed case is no number. */
    static int value(String letters) {
        String lower = letters.toLowerCase(Locale.ROOT);
        boolean even = letters.equals(lower) || letters.equals(letters.toUpperCase(Locale.ROOT));
        for (int value = 1; even && value < 40; value++) {
            if (lower.equals(TENS[value / 10] + ONES[value % 10])) {
                return value;
            }
        }
        return 0;
    }
}
