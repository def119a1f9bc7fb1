package org.followthrough.accountability;

import java.util.Optional;
import java.util.regex.Pattern;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.shared.Coded;

/**
 * A move of published assessments between two reporting cycles (method, section 5). Its text names it in addresses:
 * {@code 2024-2:limited:2025-2:substantial}.
 */
public record Movement(String from, AssessmentLevel was, String to, AssessmentLevel is) {

    private static final Pattern TEXT = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*):([a-z-]+):([A-Za-z0-9][A-Za-z0-9._-]*):([a-z-]+)");

    /** Reads the text of a move; empty where it is none. */
    public static Optional<Movement> of(String text) {
        var found = TEXT.matcher(text);
        return found.matches() ? Coded.find(AssessmentLevel.class, found.group(2)).flatMap(was ->
                Coded.find(AssessmentLevel.class, found.group(4)).map(is -> new Movement(found.group(1), was, found.group(3), is))) : Optional.empty();
    }

    /** As it is kept of a commitment (R__totals_of_passages): the cycle whose code comes first stands first, whichever was earlier. */
    String kept() {
        if (from.equals(to)) {
            return was == is ? from + "|level:" + was.code() : "";
        }
        return from.compareTo(to) < 0 ? from + ">" + to + "|" + was.code() + ">" + is.code() : to + ">" + from + "|" + is.code() + ">" + was.code();
    }

    @Override
    public String toString() {
        return String.join(":", from, was.code(), to, is.code());
    }
}
