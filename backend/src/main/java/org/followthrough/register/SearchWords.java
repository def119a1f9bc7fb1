package org.followthrough.register;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Turns what somebody typed into a query of all its words, the last one as the beginning of a word. */
public final class SearchWords {

    private SearchWords() {
    }

    /** A {@code tsquery} text; typed operators mean nothing, so that no input is a syntax error. */
    public static String query(String typed) {
        var words = Arrays.stream(typed.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).limit(12).toList();
        return words.isEmpty() ? "" : words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }
}
