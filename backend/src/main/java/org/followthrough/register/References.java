package org.followthrough.register;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes public references {@code SERIES-YEAR-PLACE-NUMBER}, unique and at most 60 characters (contract, section 3). */
final class References {

    static final Pattern VALID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    private static final Pattern LEVEL = Pattern.compile("(?i)^(roundtable|session|round table|part|chapter|theme|section)\\s+(\\d+|[ivx]+)\\b.*");

    private References() {
    }

    /** A reference that {@code taken} does not know yet; a document without sections has the place {@code X}. */
    static String make(Registration registration, Predicate<String> taken) {
        var base = cut(registration.event() + "-" + place(registration) + number(registration), 52);
        if (registration.number() != null && !taken.test(base)) {
            return base;
        }
        var stem = registration.number() == null ? base + "-" : base + ".";
        for (var n = 1; ; n++) {
            if (!taken.test(stem + n)) {
                return stem + n;
            }
        }
    }

    private static String place(Registration registration) {
        var place = registration.levels().stream().map(LEVEL::matcher).filter(java.util.regex.Matcher::matches)
                .map(level -> letters(level.group(1)) + level.group(2).toUpperCase(Locale.ROOT)).limit(2)
                .collect(Collectors.joining("-"));
        return place.isEmpty() ? "X" : place;
    }

    private static String letters(String word) {
        return word.toLowerCase(Locale.ROOT).startsWith("round") ? "RT" : word.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    private static String number(Registration registration) {
        if (registration.number() == null) {
            return "";
        }
        var digits = registration.number().replaceAll("[^A-Za-z0-9]", "");
        return digits.isEmpty() ? "" : "-" + (digits.matches("\\d") ? "0" + digits : digits.toLowerCase(Locale.ROOT));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
