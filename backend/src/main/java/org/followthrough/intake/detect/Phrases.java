package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A set of words and turns of phrase. In a phrase {@code |} parts words of which any will do, {@code ~} stands for up
 * to three words, but for no article, and {@code …} for up to thirty of any kind.
 */
final class Phrases {

    private static final int GAP = 3;
    private static final int WIDE_GAP = 30;
    private static final Set<String> NARROW = Set.of("~");
    private static final Set<String> WIDE = Set.of("…");
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "le", "la", "les", "un", "une", "el", "los", "las", "una");

    private final Map<String, List<List<Set<String>>>> byFirst = new HashMap<>();

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
            List<Set<String>> parts = Arrays.stream(phrase.split("\\s+")).map(part -> Set.copyOf(Arrays.asList(part.split("\\|")))).toList();
            parts.getFirst().forEach(first -> byFirst.computeIfAbsent(first, _ -> new ArrayList<>()).add(parts));
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
        return in(words.subList(Math.clamp(from, 0, words.size()), Math.clamp(to, 0, words.size())));
    }

    /** Whether a phrase begins at this very word. */
    boolean at(List<String> words, int index) {
        return endAt(words, index) >= 0;
    }

    /** One past the last word of a phrase that begins at this very word, or -1. */
    int endAt(List<String> words, int index) {
        int end = -1;
        if (index >= 0 && index < words.size()) {
            for (List<Set<String>> phrase : byFirst.getOrDefault(words.get(index), List.of())) {
                end = end >= 0 ? end : end(phrase, 1, words, index + 1);
            }
        }
        return end;
    }

    private static int end(List<Set<String>> phrase, int part, List<String> words, int at) {
        if (part == phrase.size()) {
            return at;
        }
        Set<String> wanted = phrase.get(part);
        if (wanted.equals(NARROW) || wanted.equals(WIDE)) {
            return endAfterGap(phrase, part + 1, words, at, wanted.equals(WIDE));
        }
        boolean fits = at < words.size() && wanted.contains(words.get(at));
        return fits ? end(phrase, part + 1, words, at + 1) : -1;
    }

    private static int endAfterGap(List<Set<String>> phrase, int part, List<String> words, int at, boolean wide) {
        for (int skipped = 0; skipped <= (wide ? WIDE_GAP : GAP); skipped++) {
            int end = end(phrase, part, words, at + skipped);
            boolean closed = at + skipped >= words.size() || !wide && ARTICLES.contains(words.get(at + skipped));
            if (end >= 0 || closed) {
                return end;
            }
        }
        return -1;
    }
}
