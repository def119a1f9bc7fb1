package org.followthrough.shared;

import java.util.List;

/**
 * One rule that an input breaks.
 *
 * @param field      the name of the input as the API calls it
 * @param messageKey the text in the bundle {@code i18n/rules}
 * @param args       what the text is filled with
 */
public record Violation(String field, String messageKey, List<Object> args) {

    public Violation {
        args = List.copyOf(args);
    }

    /** A violation whose text takes the given arguments. */
    public static Violation of(String field, String messageKey, Object... args) {
        return new Violation(field, messageKey, List.of(args));
    }
}
