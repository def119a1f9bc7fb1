package org.followthrough.intake.source;

/** Raised digits, so that the reference to a note is not taken for a part of the sentence. */
final class Raised {

    private static final String DIGITS = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

    private Raised() {
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    /** The digits of a text raised, everything else as it is. */
    static String of(String text) {
        var raised = new StringBuilder(text.length());
        text.chars().forEach(sign -> raised.append(sign >= '0' && sign <= '9' ? DIGITS.charAt(sign - '0') : (char) sign));
        return raised.toString();
    }
}
