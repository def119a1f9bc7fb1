package org.followthrough.accountability;

import java.util.Map;

/**
 * A text of the bundle {@code i18n/headline} with what it is filled with. The name of an argument says what it is:
 * {@code date} an ISO date, {@code report} the code of a self-report, {@code level} that of an assessment,
 * {@code addressee} a party's name and {@code cycle} a cycle's code as they are.
 */
public record Sentence(String textKey, Map<String, String> args) {

    static final String DATE = "date";
    static final String REPORT = "report";
    static final String LEVEL = "level";
    static final String ADDRESSEE = "addressee";
    static final String CYCLE = "cycle";

    public Sentence {
        args = Map.copyOf(args);
    }

    static Sentence of(String textKey) {
        return new Sentence(textKey, Map.of());
    }

    static Sentence of(String textKey, String name, String value) {
        return new Sentence(textKey, Map.of(name, value));
    }

    static Sentence of(String textKey, String name, String value, String otherName, String otherValue) {
        return new Sentence(textKey, Map.of(name, value, otherName, otherValue));
    }
}
