package org.followthrough.commitment.sideways;

import org.followthrough.shared.RuleViolation;

/** A text without which a side way is not taken: question, answer or reason. */
final class GivenText {

    static final int LONGEST = 10_000;

    private GivenText() {
    }

    /** The text without blanks around it; refuses none, and one that is too long. */
    static String of(String field, String text) {
        if (text.isBlank()) {
            throw RuleViolation.of(field, "commitment.sideways.needs." + field);
        }
        if (text.length() > LONGEST) {
            throw RuleViolation.of(field, "text.too-long", LONGEST);
        }
        return text.strip();
    }
}
