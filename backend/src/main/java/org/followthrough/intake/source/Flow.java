package org.followthrough.intake.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The paragraphs of a page out of the texts of its regions: one that is cut by the end of a column goes on in the next. */
final class Flow {

    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");
    private static final Pattern MARKER = Pattern.compile("([(\\[]?(\\d{1,3}|[A-Za-z]|[ivxlc]{1,6})[.)\\]]|[^\\p{L}\\p{N}(\\[\"'\u201C\u2018])");
    private static final String FULL_STOPS = ".;:!?\u2026";
    private static final double FULL_LINE = 0.6;

    private final List<String> paragraphs = new ArrayList<>();

    void add(String region) {
        var text = region.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            return;
        }
        var own = new ArrayList<>(List.of(PARAGRAPH.split(text)));
        if (!paragraphs.isEmpty() && goesOn(paragraphs.getLast(), own.getFirst())) {
            own.set(0, paragraphs.removeLast() + "\n" + own.getFirst());
        }
        paragraphs.addAll(own);
    }

    List<String> paragraphs() {
        return paragraphs;
    }

    /** A last line that is full and ends without a stop; a heading is one line, and what begins with a marker begins anew. */
    private static boolean goesOn(String cut, String next) {
        var lines = cut.strip().split("\n");
        var last = lines[lines.length - 1];
        var longest = Arrays.stream(lines).mapToInt(String::length).max().orElse(0);
        return lines.length > 1 && last.length() >= FULL_LINE * longest && FULL_STOPS.indexOf(last.charAt(last.length() - 1)) < 0
                && !MARKER.matcher(next).lookingAt();
    }
}
