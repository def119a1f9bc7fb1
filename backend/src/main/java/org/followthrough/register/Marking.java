package org.followthrough.register;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.followthrough.register.Marked.Piece;

/** Marks what was found in texts: single words by their forms, phrases word for word. */
final class Marking {

    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final int LENGTH = 240;
    private static final int BEFORE = 60;
    private static final String LEFT_OUT = "\u2026";

    /** How a word is compared, and whether it answers to a word of the search. */
    record Word(String folded, boolean hit) {
    }

    private record Span(int start, int end, boolean hit) {
    }

    private final Map<String, Word> known;
    private final List<List<String>> phrases;

    Marking(Map<String, Word> known, List<List<String>> phrases) {
        this.known = known;
        this.phrases = phrases.stream().map(phrase -> phrase.stream().map(this::folded).toList()).toList();
    }

    private String folded(String word) {
        return known.containsKey(word) ? known.get(word).folded() : word;
    }

    /** The whole text. */
    Marked all(String text) {
        return cut(text, spans(text), 0, text.length());
    }

    /** The stretch of a text in which most was found; its beginning where nothing was. */
    Marked passage(String text) {
        var spans = spans(text);
        var best = spans.stream().filter(Span::hit).mapToInt(Span::start)
                .reduce((a, b) -> within(spans, b) > within(spans, a) ? b : a).orElse(0);
        var start = best <= BEFORE ? 0 : spans.stream().mapToInt(Span::start).filter(at -> at >= best - BEFORE).findFirst().orElse(best);
        var end = text.length() - start <= LENGTH ? text.length()
                : spans.stream().mapToInt(Span::end).filter(at -> at > start && at <= start + LENGTH).max().orElse(start + LENGTH);
        var pieces = new ArrayList<>(cut(text, spans, start, end).pieces());
        if (start > 0) {
            pieces.addFirst(new Piece(LEFT_OUT + " ", false));
        }
        if (end < text.length()) {
            pieces.addLast(new Piece(" " + LEFT_OUT, false));
        }
        return new Marked(pieces);
    }

    private static long within(List<Span> spans, int start) {
        return spans.stream().filter(span -> span.hit() && span.start() >= start && span.end() <= start + LENGTH - BEFORE).count();
    }

    private List<Span> spans(String text) {
        var words = WORD.matcher(text).results().toList();
        var hits = new BitSet();
        for (var i = 0; i < words.size(); i++) {
            var word = known.get(words.get(i).group());
            if (word != null && word.hit()) {
                hits.set(i);
            }
        }
        var folded = words.stream().map(word -> folded(word.group())).toList();
        phrases.forEach(phrase -> phrase(phrase, folded, hits));
        var spans = new ArrayList<Span>();
        for (var i = 0; i < words.size(); i++) {
            spans.add(new Span(words.get(i).start(), words.get(i).end(), hits.get(i)));
        }
        return spans;
    }

    /** The last word of a phrase may be a beginning. */
    private static void phrase(List<String> phrase, List<String> words, BitSet hits) {
        var last = phrase.size() - 1;
        for (var i = 0; i + last < words.size(); i++) {
            if (words.subList(i, i + last).equals(phrase.subList(0, last)) && words.get(i + last).startsWith(phrase.get(last))) {
                hits.set(i, i + last + 1);
            }
        }
    }

    private static Marked cut(String text, List<Span> spans, int start, int end) {
        var pieces = new ArrayList<Piece>();
        var at = start;
        for (var span : spans) {
            if (span.hit() && span.start() >= start && span.end() <= end) {
                plain(text, at, span.start(), pieces);
                pieces.add(new Piece(text.substring(span.start(), span.end()), true));
                at = span.end();
            }
        }
        plain(text, at, end, pieces);
        return new Marked(pieces);
    }

    private static void plain(String text, int start, int end, List<Piece> pieces) {
        if (end > start) {
            pieces.add(new Piece(text.substring(start, end), false));
        }
    }
}
