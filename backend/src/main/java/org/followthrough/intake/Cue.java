package org.followthrough.intake;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds cue words: a cue is the beginning of a word or of several, whatever blanks and line ends stand between them. */
final class Cue {

    private Cue() {
    }

    /** Every occurrence of a cue, as it stands in the text. */
    static List<String> found(String text, List<String> cues) {
        return cues.stream().flatMap(cue -> pattern(cue).matcher(text).results()).map(MatchResult::group)
                .map(word -> word.replaceAll("\\s+", " ")).toList();
    }

    private static Pattern pattern(String cue) {
        var words = List.of(cue.strip().split("\\s+")).stream().map(Pattern::quote).toList();
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + String.join("[\\s\\p{Z}]+", words) + "\\p{L}*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
