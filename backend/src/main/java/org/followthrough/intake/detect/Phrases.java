package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A set of words and turns of phrase; {@code ~} in a phrase stands for up to three words, but for no article. */
final class Phrases {

    private static final int GAP = 3;
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "le", "la", "les", "un", "une", "el", "los", "las", "una");

    private final Map<String, List<String[]>> byFirst = new HashMap<>();

    /** Reads phrases parted by commas. */
    static Phrases parse(String list) {
        Phrases phrases = new Phrases();
        for (String phrase : list.split(",")) {
            phrases.add(phrase.strip());
        }
        return phrases;
    }

    private void add(String phrase) {
        if (!phrase.isEmpty()) {
            String[] parts = phrase.split("\\s+");
            byFirst.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts);
        }
    }

    /** Index of the first word of the first phrase found, or -1. */
    int find(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            if (at(words, at)) {
                return at;
            }
        }
        return -1;
    }

    boolean in(List<String> words) {
        return find(words) >= 0;
    }

    boolean in(List<String> words, int from, int to) {
        return in(words.subList(Math.min(from, words.size()), Math.min(to, words.size())));
    }

    /** Whether a phrase begins at this very word. */
    boolean at(List<String> words, int index) {
        if (index < 0 || index >= words.size()) {
            return false;
        }
        for (String[] phrase : byFirst.getOrDefault(words.get(index), List.of())) {
            if (matches(phrase, 1, words, index + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String[] phrase, int part, List<String> words, int at) {
        if (part == phrase.length) {
            return true;
        }
        if (phrase[part].equals("~")) {
            return matchesAfterGap(phrase, part + 1, words, at);
        }
        return at < words.size() && phrase[part].equals(words.get(at)) && matches(phrase, part + 1, words, at + 1);
    }

    private static boolean matchesAfterGap(String[] phrase, int part, List<String> words, int at) {
        for (int skipped = 0; skipped <= GAP; skipped++) {
            if (matches(phrase, part, words, at + skipped)) {
                return true;
            }
            if (at + skipped >= words.size() || ARTICLES.contains(words.get(at + skipped))) {
                return false;
            }
        }
        return false;
    }
}
