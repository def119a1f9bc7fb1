package org.followthrough.intake;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.followthrough.shared.RuleViolation;

/**
 * A stretch of a document's text.
 *
 * @param start first UTF-16 unit
 * @param end   one past the last
 * @param text  exactly what stands between them
 */
record Span(int start, int end, String text) {

    private static final int MOST_PARTS = 50;

    /** The stretch between two offsets without the blanks at its edges; refused where nothing is left. */
    static Span of(String document, int start, int end, String field) {
        if (start < 0 || end > document.length() || start >= end) {
            throw RuleViolation.of(field, "intake.span.outside", document.length());
        }
        if (cutsSign(document, start) || cutsSign(document, end)) {
            throw RuleViolation.of(field, "intake.span.inside-sign");
        }
        return trimmed(document, start, end, field);
    }

    private static Span trimmed(String document, int start, int end, String field) {
        var from = start;
        var to = end;
        while (from < to && isBlank(document.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(document.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            throw RuleViolation.of(field, "intake.span.blank");
        }
        return new Span(from, to, document.substring(from, to));
    }

    /** The parts into which the offsets cut this stretch; each has words of its own. */
    List<Span> cutAt(String document, List<Integer> offsets) {
        var cuts = new TreeSet<>(offsets);
        if (cuts.isEmpty() || cuts.size() >= MOST_PARTS) {
            throw RuleViolation.of("at", "intake.split.number", MOST_PARTS - 1);
        }
        if (cuts.first() <= start || cuts.last() >= end) {
            throw RuleViolation.of("at", "intake.split.outside", start, end);
        }
        cuts.add(start);
        cuts.add(end);
        var edges = List.copyOf(cuts);
        return IntStream.range(0, edges.size() - 1).mapToObj(i -> of(document, edges.get(i), edges.get(i + 1), "at")).toList();
    }

    private static boolean cutsSign(String document, int offset) {
        return offset > 0 && offset < document.length() && Character.isLowSurrogate(document.charAt(offset))
                && Character.isHighSurrogate(document.charAt(offset - 1));
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }
}
