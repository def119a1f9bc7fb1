package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.List;

/** The first words of a long text, enough to tell its language. */
final class Sample {

    private static final int STEP = 2000;

    private Sample() {
    }

    static List<String> words(String text, int length) {
        List<String> words = new ArrayList<>();
        int end = Math.min(text.length(), length);
        int at = 0;
        while (at < end) {
            int next = endOfWord(text, Math.min(end, at + STEP));
            words.addAll(Words.of(text, at, next));
            at = next;
        }
        return words;
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < STEP / 4 && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
