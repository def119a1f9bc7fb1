package org.followthrough.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody typed into a search field, as terms of the query functions (decision 9): words, the last one as the beginning
 * of a word; what stands in quotation marks as a phrase. Typed operators mean nothing, so that no input is a syntax error.
 *
 * @param terms a word, a phrase where it begins with a quotation mark, and an asterisk at the end of a beginning
 */
public record SearchWords(List<String> terms) {

    /** What is typed beyond this many characters is not searched for. */
    public static final int LONGEST = 200;

    private static final int MOST = 12;
    private static final int SHORTEST_BEGINNING = 2;
    private static final Pattern QUOTES = Pattern.compile("[\"\u201c\u201d\u201e\u00ab\u00bb]");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\p{M}]+$");
    /** Articles, prepositions and conjunctions of the three languages, folded: alone they say nothing about a text. */
    private static final Set<String> SMALL = Set.of("a", "an", "the", "of", "to", "in", "on", "for", "and", "or", "by", "with", "from", "at",
            "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "au", "aux", "en", "et", "ou", "par", "pour", "sur", "dans",
            "el", "los", "las", "una", "unos", "unas", "del", "al", "y", "e", "o", "u", "por", "para", "con");

    /** Reads what was typed; a quotation mark that is never closed goes to the end. */
    public static SearchWords of(String typed) {
        var text = Normalizer.normalize(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed, Normalizer.Form.NFC);
        var parts = QUOTES.split(text, -1);
        var terms = new ArrayList<String>();
        for (var i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                words(parts[i], terms);
            } else {
                phrase(parts[i], terms);
            }
        }
        return new SearchWords(begun(telling(terms), parts.length % 2 == 0 || !parts[parts.length - 1].isBlank()));
    }

    private static void words(String part, List<String> terms) {
        for (var typed : part.strip().split("\\s+")) {
            var word = EDGES.matcher(typed).replaceAll("");
            if (APART.matcher(word).find() && word.chars().anyMatch(Character::isDigit)) {
                phrase(word, terms);
            } else {
                APART.splitAsStream(word).filter(SearchWords::says).forEach(terms::add);
            }
        }
    }

    private static void phrase(String part, List<String> terms) {
        var words = APART.splitAsStream(part).filter(SearchWords::says).toList();
        if (!words.isEmpty()) {
            terms.add("\"" + String.join(" ", words));
        }
    }

    private static boolean says(String word) {
        return word.chars().anyMatch(Character::isLetterOrDigit);
    }

    private static List<String> telling(List<String> terms) {
        var telling = terms.stream().filter(term -> !SMALL.contains(folded(term))).toList();
        return (telling.isEmpty() ? terms : telling).stream().limit(MOST).toList();
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

    private static List<String> begun(List<String> terms, boolean open) {
        if (!open || terms.isEmpty()) {
            return terms;
        }
        var last = terms.getLast();
        var beginning = last.substring(last.lastIndexOf(' ') + 1).length() < SHORTEST_BEGINNING && !last.startsWith("\"") ? last : last + "*";
        var all = new ArrayList<>(terms.subList(0, terms.size() - 1));
        all.add(beginning);
        return all;
    }

    /** Whether there is nothing to search for in it. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** The words of each phrase. */
    List<List<String>> phrases() {
        return terms.stream().filter(term -> term.startsWith("\"")).map(term -> Arrays.asList(term.replaceAll("[\"*]", "").split(" "))).toList();
    }

    /** For a parameter of type {@code text[]}. */
    public String[] array() {
        return terms.toArray(String[]::new);
    }
}
