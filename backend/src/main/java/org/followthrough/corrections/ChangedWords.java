package org.followthrough.corrections;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How many words of a text another one changes: those taken out or those put in, whichever are more.
 *
 * @param of how many words there were
 */
record ChangedWords(int number, int of) {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int ONE_IN = 5;

    static ChangedWords between(String before, String after) {
        var from = words(before);
        var to = words(after);
        return new ChangedWords(Math.max(from.size(), to.size()) - common(from, to), from.size());
    }

    /** A fifth of the words, in a short text one. */
    int allowed() {
        return Math.max(1, of / ONE_IN);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The most words that both have in the same order. */
    private static int common(List<String> from, List<String> to) {
        var before = new int[to.size() + 1];
        for (var word : from) {
            var now = new int[to.size() + 1];
            for (var i = 0; i < to.size(); i++) {
                now[i + 1] = word.equals(to.get(i)) ? before[i] + 1 : Math.max(now[i], before[i + 1]);
            }
            before = now;
        }
        return before[to.size()];
    }
}
