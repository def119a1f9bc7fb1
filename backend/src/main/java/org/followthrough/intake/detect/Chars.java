package org.followthrough.intake.detect;

/** What single characters mean on a printed page; wider than Java's own classes because texts come out of PDF files. */
final class Chars {

    private static final String BULLETS = "|•·▪▫●○◦‣⁃∙■□◆◇►▶▸➢➤➔→✓✔❖※¨\uF0B7\uF0A7\uF0D8\uF076\uF0FC";
    private static final String DASHES = "-–—−*+";
    private static final String CLOSERS = "\"'’”»)]}*_";
    private static final String ENDERS = ".!?…。؟";

    private Chars() {
    }

    /** Blank to the eye: white space, no-break and zero-width spaces, direction marks, control characters, byte order mark. */
    static boolean blank(char c) {
        return c <= ' ' || c >= '\u007F' && c <= '\u00A0' || c == '\u1680' || c >= '\u2000' && c <= '\u200F'
                || c >= '\u2028' && c <= '\u202F' || c >= '\u205F' && c <= '\u2064' || c == '\u3000' || c == '\uFEFF';
    }

    static boolean lineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    static boolean bullet(char c) {
        return BULLETS.indexOf(c) >= 0;
    }

    static boolean dash(char c) {
        return DASHES.indexOf(c) >= 0;
    }

    static boolean closer(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    static boolean ender(char c) {
        return ENDERS.indexOf(c) >= 0;
    }

    static boolean superscript(char c) {
        return c == '¹' || c == '²' || c == '³' || c >= '\u2070' && c <= '\u2079';
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean letter(char c) {
        return Character.isLetter(c) || Character.isSurrogate(c);
    }

    static int skipBlank(String text, int from, int to) {
        int at = from;
        while (at < to && blank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int trimEnd(String text, int from, int to) {
        int end = to;
        while (end > from && blank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The last character that counts, behind closing quotes and brackets, or a blank where there is none. */
    static char last(String text, int from, int to) {
        int end = trimEnd(text, from, to);
        while (end > from + 1 && closer(text.charAt(end - 1))) {
            end--;
        }
        return end > from ? text.charAt(end - 1) : ' ';
    }

    /** Whether a passage ends in a question; one inside brackets does not count. */
    static boolean question(String text, int from, int to) {
        return last(text, from, to) == '?' && text.charAt(trimEnd(text, from, to) - 1) != ')';
    }

    /** The first letter or digit, past quotes and brackets, or a blank where there is none near. */
    static char first(String text, int from, int to) {
        for (int at = from; at < Math.min(to, from + 8); at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                return text.charAt(at);
            }
        }
        return ' ';
    }

    static boolean startsLower(String text, int from, int to) {
        return from < to && Character.isLowerCase(text.charAt(from));
    }

    static boolean startsUpper(String text, int from, int to) {
        return Character.isUpperCase(first(text, from, to));
    }
}
