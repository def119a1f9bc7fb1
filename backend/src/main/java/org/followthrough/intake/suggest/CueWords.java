package org.followthrough.intake.suggest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds cue words: each is the beginning of a word or of several, whatever blanks and line ends stand between them. */
final class CueWords {

    private static final int KEPT = 2_000;
    private static final Map<List<String>, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private CueWords() {
    }

    /** Every occurrence, as it stands in the text and where; of two that begin at one place the longer. */
    static List<Mention> in(String text, List<String> cues) {
        if (cues.isEmpty()) {
            return List.of();
        }
        if (PATTERNS.size() > KEPT) {
            PATTERNS.clear();
        }
        return PATTERNS.computeIfAbsent(cues, CueWords::pattern).matcher(text).results()
                .map(found -> new Mention("", found.group().replaceAll("\\s+", " "), found.start(), found.end())).toList();
    }

    private static Pattern pattern(List<String> cues) {
        return Pattern.compile(cues.stream().sorted((one, other) -> other.length() - one.length()).map(CueWords::words)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")\\p{L}*")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Both apostrophes are one. */
    private static String words(String cue) {
        return Arrays.stream(cue.strip().split("\\s+")).map(word -> Arrays.stream(word.split("['\u2019]", -1)).map(Pattern::quote).collect(Collectors.joining("['\u2019]")))
                .collect(Collectors.joining("[\\s\\p{Z}]+"));
    }
}
