package org.followthrough.corrections;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.followthrough.shared.Violation;

/**
 * What still is the correction of a typing error (decision 0046): at most a fifth of the words, one at least, and no number. What says
 * something else is for its author to say.
 */
final class TypingRules {

    static final int LONGEST = 20_000;
    private static final int LONGEST_REASON = 1_000;
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

    private TypingRules() {
    }

    static List<Violation> broken(String before, String after, String reason) {
        var broken = new ArrayList<Violation>();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            broken.add(Violation.of("reason", "corrections.reason", LONGEST_REASON));
        }
        if (after.isBlank()) {
            broken.add(Violation.of("text", "corrections.nothing-left"));
        } else if (after.length() > LONGEST) {
            broken.add(Violation.of("text", "text.too-long", LONGEST));
        } else if (after.equals(before)) {
            broken.add(Violation.of("text", "corrections.nothing-changed"));
        } else {
            told(before, after, broken);
        }
        return broken;
    }

    private static void told(String before, String after, List<Violation> broken) {
        if (!numbers(before).equals(numbers(after))) {
            broken.add(Violation.of("text", "corrections.numbers"));
        }
        var changed = ChangedWords.between(before, after);
        if (changed.number() > changed.allowed()) {
            broken.add(Violation.of("text", "corrections.too-much", changed.number(), changed.of(), changed.allowed()));
        }
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }
}
