package org.followthrough.ui.workspace.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.followthrough.intake.Candidate;
import org.followthrough.intake.CandidateStatus;
import org.jspecify.annotations.Nullable;

/**
 * One page of a source text as HTML: line by line, word for word, with every candidate marked. Lines carry their number
 * and the offset of their first sign, so that a cursor in the page leads back to an offset of the document.
 */
final class SourceMarkup {

    /** A page ends at the first line end after so many signs. */
    private static final int PAGE = 12_000;
    /** A line without an end is cut there, so that no page grows without bound. */
    private static final int LONGEST_LINE = 4_000;

    private final String text;
    private final List<Candidate> candidates;
    private final @Nullable UUID current;

    SourceMarkup(String text, List<Candidate> candidates, @Nullable UUID current) {
        this.text = text;
        this.candidates = candidates.stream().filter(SourceMarkup::isMarked)
                .sorted(Comparator.comparingInt((Candidate one) -> one.charEnd() - one.charStart())).toList();
        this.current = current;
    }

    /** Where the pages of a text begin. */
    static List<Integer> pages(String text) {
        var starts = new ArrayList<Integer>(List.of(0));
        for (var next = nextPage(text, 0); next < text.length(); next = nextPage(text, next)) {
            starts.add(next);
        }
        return starts;
    }

    /** A page of the document is one here too; a text without pages, or a very long one, is cut at a line. */
    private static int nextPage(String text, int from) {
        var feed = text.indexOf('\f', from);
        if (feed >= 0 && feed - from <= PAGE) {
            return feed + 1;
        }
        if (text.length() - from <= PAGE + LONGEST_LINE) {
            return text.length();
        }
        return lineEnd(text, from + PAGE);
    }

    /** One past the line end that follows, or past the longest line. */
    private static int lineEnd(String text, int from) {
        var end = text.indexOf('\n', from);
        var longest = Math.min(text.length(), from + LONGEST_LINE);
        if (end >= 0 && end < longest) {
            return end + 1;
        }
        return longest < text.length() && Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest;
    }

    private static boolean isMarked(Candidate candidate) {
        return candidate.open() || candidate.status() == CandidateStatus.CONFIRMED;
    }

    /** @param firstLine number of the first line, from 1 */
    String page(int start, int end, int firstLine) {
        var html = new StringBuilder();
        var number = firstLine;
        for (var from = start; from < end; number++) {
            var next = Math.min(end, lineEnd(text, from));
            line(html, from, next, number);
            from = next;
        }
        return html.toString();
    }

    private void line(StringBuilder html, int from, int next, int number) {
        var to = next;
        while (to > from && (text.charAt(to - 1) == '\n' || text.charAt(to - 1) == '\r')) {
            to--;
        }
        html.append("<p data-l=\"").append(number).append("\"><span data-o=\"").append(from).append("\">");
        marks(html, from, to);
        html.append("</span></p>");
    }

    private void marks(StringBuilder html, int from, int to) {
        var edges = new TreeSet<>(List.of(from, to));
        candidates.stream().filter(one -> one.charStart() < to && from < one.charEnd()).forEach(one -> {
            edges.add(Math.max(from, one.charStart()));
            edges.add(Math.min(to, one.charEnd()));
        });
        var all = List.copyOf(edges);
        for (var i = 0; i + 1 < all.size(); i++) {
            piece(html, all.get(i), all.get(i + 1));
        }
    }

    private void piece(StringBuilder html, int from, int to) {
        var marked = marked(from, to);
        if (marked == null) {
            html.append(escaped(text.substring(from, to)));
            return;
        }
        html.append("<mark data-c=\"").append(marked.id()).append('"').append(style(from, to, marked)).append('>')
                .append(escaped(text.substring(from, to))).append("</mark>");
    }

    /** The shortest candidate over this piece: a sentence inside an item counts before the item. */
    private @Nullable Candidate marked(int from, int to) {
        return candidates.stream().filter(one -> one.charStart() <= from && to <= one.charEnd()).findFirst().orElse(null);
    }

    private String style(int from, int to, Candidate marked) {
        var isCurrent = candidates.stream().anyMatch(one -> one.id().equals(current) && one.charStart() <= from && to <= one.charEnd());
        return isCurrent ? " class=\"on\"" : marked.open() ? "" : " class=\"done\"";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
