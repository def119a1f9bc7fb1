package org.followthrough.ui.shared;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * In which language somebody wrote a text, told by its script and its small words, so that a screen reader says it as it is meant
 * (WCAG 2.2, 3.1.2). Nothing is said of a text that gives too little to tell by.
 */
public final class WrittenLanguage {

    private static final int SAMPLE = 600;
    private static final int ENOUGH = 1;
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en", Set.of("the", "of", "and", "to", "for", "with", "that", "by", "be", "is", "are", "in", "on", "their", "should", "from", "as", "who"),
            "fr", Set.of("le", "la", "les", "des", "du", "et", "pour", "dans", "une", "un", "aux", "par", "que", "qui", "leur", "leurs", "sur", "de", "en"),
            "es", Set.of("el", "la", "los", "las", "del", "y", "para", "en", "una", "un", "por", "que", "con", "sus", "su", "al", "de", "como"));

    private WrittenLanguage() {
    }

    /** The code of its language, where one can tell. */
    public static Optional<String> of(String text) {
        var sample = text.substring(0, Math.min(text.length(), SAMPLE));
        var letters = LETTER.matcher(sample).results().count();
        if (letters > 0 && ARABIC.matcher(sample).results().count() * 2 > letters) {
            return Optional.of("ar");
        }
        var words = Arrays.asList(sample.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+"));
        var found = SMALL_WORDS.entrySet().stream().map(one -> Map.entry(one.getKey(), words.stream().filter(one.getValue()::contains).count()))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).toList();
        var best = found.getFirst().getValue();
        return best >= ENOUGH && best > found.get(1).getValue() ? Optional.of(found.getFirst().getKey()) : Optional.empty();
    }
}
